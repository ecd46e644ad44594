package online.arval.cabinet.platform.connector.internal;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.concurrent.locks.ReentrantLock;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.operations.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends events nobody asked for over one kept connection, one after the other. */
public final class AnswerSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerSender.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final ConnectionFactory factory;
  private final String queue;
  private final EventFactory events;
  private Connection connection;
  private Session session;

  public AnswerSender(ConnectionFactory factory, String queue, EventFactory events) {
    this.factory = factory;
    this.queue = queue;
    this.events = events;
  }

  /** Returns when the broker has it; a broken connection is made anew once. */
  public void send(Answer answer) {
    lock.lock();
    try {
      boolean fresh = connection == null;
      try {
        put(answer);
      } catch (JMSException | RuntimeException e) {
        disconnect();
        if (fresh) {
          throw e;
        }
        put(answer);
      }
    } catch (JMSException e) {
      disconnect();
      throw new IllegalStateException("the broker does not take " + answer.type(), e);
    } finally {
      lock.unlock();
    }
  }

  private void put(Answer answer) throws JMSException {
    if (connection == null) {
      connection = factory.createConnection();
      session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    }
    Wire.send(session, queue, events.event(answer, Correlation.currentOrNew()));
  }

  private void disconnect() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (JMSException | RuntimeException e) {
        LOG.debug("The connection was already broken", e);
      }
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      disconnect();
    } finally {
      lock.unlock();
    }
  }
}
