package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.internal.jms.Backoff;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives batches from one destination in a transacted session, on a connection of its own. The
 * database is committed before the session: a crash between repeats messages, never loses one.
 */
public final class ReceiveLoop implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiveLoop.class);
  private static final long IDLE_MS = 5_000;

  private final ConnectionFactory factory;
  private final Destination source;
  private final Subscription subscription;
  private final String consumerName;
  private final int batchSize;
  private final BatchProcessor processor;
  private final Signal wakeUp = new Signal();
  private final Backoff backoff = new Backoff();
  private final Object stateLock = new Object();
  private boolean idle;
  private MessageConsumer consumer;
  private volatile boolean closing;

  /**
   * @param consumerName for the log
   */
  public ReceiveLoop(
      ConnectionFactory factory,
      Destination source,
      Subscription subscription,
      String consumerName,
      int batchSize,
      BatchProcessor processor) {
    this.factory = factory;
    this.source = source;
    this.subscription = subscription;
    this.consumerName = consumerName;
    this.batchSize = batchSize;
    this.processor = processor;
  }

  @Override
  public void run() {
    while (!closing && !Thread.currentThread().isInterrupted()) {
      try (Connection connection = factory.createConnection()) {
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        consumer = subscription.open(session);
        connection.start();
        receive(session);
      } catch (JMSException | RuntimeException e) {
        failed(e);
      }
    }
  }

  /** Asks the loop to end after the batch in hand; what is not settled stays in the broker. */
  public void stop() {
    closing = true;
    wakeUp.give();
    synchronized (stateLock) {
      if (idle) {
        closeConsumer();
      }
    }
  }

  private void receive(Session session) throws JMSException {
    while (!closing) {
      List<Message> batch = nextBatch();
      if (!batch.isEmpty()) {
        settle(session, batch);
        backoff.reset();
      }
    }
  }

  private List<Message> nextBatch() throws JMSException {
    List<Message> batch = new ArrayList<>();
    setIdle(true);
    Message message = closing ? null : consumer.receive(IDLE_MS);
    setIdle(false);
    while (message != null) {
      batch.add(message);
      message = batch.size() < batchSize && !closing ? consumer.receiveNoWait() : null;
    }
    return batch;
  }

  private void settle(Session session, List<Message> batch) throws JMSException {
    while (true) {
      try {
        processor.process(session, batch);
        session.commit();
        return;
      } catch (BatchProcessor.NotNowException e) {
        // keeping the batch in hand costs its messages no delivery attempt
        if (closing) {
          session.rollback();
          return;
        }
        long wait = backoff.nextMillis();
        LOG.warn("{} waits {} ms: {}", consumerName, wait, e.getMessage());
        pause(wait);
      }
    }
  }

  private void failed(Exception e) {
    if (!closing) {
      long wait = backoff.nextMillis();
      LOG.warn("{} lost {}: {}; next try in {} ms", consumerName, source, e.getMessage(), wait);
      LOG.debug("Lost {}", source, e);
      pause(wait);
    }
  }

  private void pause(long millis) {
    try {
      wakeUp.await(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closing = true;
    }
  }

  private void setIdle(boolean now) {
    synchronized (stateLock) {
      idle = now;
    }
  }

  private void closeConsumer() {
    try {
      consumer.close();
    } catch (JMSException e) {
      LOG.debug("The consumer was already broken", e);
    }
  }
}
