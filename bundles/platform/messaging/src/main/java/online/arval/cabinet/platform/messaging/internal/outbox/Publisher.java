package online.arval.cabinet.platform.messaging.internal.outbox;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.messaging.internal.jms.Headers;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends batches, each in one transaction of the broker. Used by one thread. */
class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  private final ConnectionFactory factory;
  private Connection connection;
  private Session session;
  private MessageProducer producer;
  private final Map<Target, Destination> destinations = new HashMap<>();

  Publisher(ConnectionFactory factory) {
    this.factory = factory;
  }

  /** Sends all or nothing; after an exception the connection is made anew. */
  void send(List<OutboxRow> rows) throws JMSException {
    try {
      connect();
      for (OutboxRow row : rows) {
        send(row.letter());
      }
      session.commit();
    } catch (JMSException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void send(Letter letter) throws JMSException {
    Message message = letter.content().open(session);
    if (letter.headers().isPresent()) {
      Headers.write(message, letter.headers().get());
    }
    message.setJMSType(letter.eventType().orElse(null));
    message.setJMSCorrelationID(letter.correlationId().orElse(null));
    Destination destination = destinations.get(letter.target());
    if (destination == null) {
      destination = letter.target().open(session);
      destinations.put(letter.target(), destination);
    }
    producer.send(destination, message);
  }

  private void connect() throws JMSException {
    if (connection == null) {
      connection = factory.createConnection();
      session = connection.createSession(true, Session.SESSION_TRANSACTED);
      producer = session.createProducer(null);
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
    }
  }

  @Override
  public void close() {
    destinations.clear();
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
}
