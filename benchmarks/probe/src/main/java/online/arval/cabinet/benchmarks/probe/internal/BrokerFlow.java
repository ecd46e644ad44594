package online.arval.cabinet.benchmarks.probe.internal;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The same flow through the same broker and nothing else: persistent, transacted, one consumer. */
@Component(service = BrokerFlow.class)
public final class BrokerFlow {
  private static final String QUEUE = "cabinet.bench.bare";
  private static final int CONSUMER_BATCH = 100;
  private static final long LONGEST_MS = 60_000;

  private final ConnectionFactory factory;

  @Activate
  public BrokerFlow(@Reference ConnectionFactory factory) {
    this.factory = factory;
  }

  /** From the first send until the last message is received and committed; messages per second. */
  synchronized double run(Flow flow) throws Exception {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageConsumer consumer = session.createConsumer(session.createQueue(QUEUE))) {
      connection.start();
      long start = System.nanoTime();
      CompletableFuture<Void> received =
          CompletableFuture.runAsync(() -> receive(session, consumer, flow.total()));
      flow.eachWriter(
          () -> {
            send(flow);
            return null;
          });
      received.get(LONGEST_MS, TimeUnit.MILLISECONDS);
      return flow.total() * 1e9 / (System.nanoTime() - start);
    }
  }

  private void send(Flow flow) throws JMSException {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      for (int i = 0; i < flow.transactionsOfWriter(); i++) {
        for (int j = 0; j < flow.perTransaction(); j++) {
          BytesMessage message = session.createBytesMessage();
          message.writeBytes(Payload.text().getBytes(StandardCharsets.UTF_8));
          message.setJMSType(Payload.TYPE);
          producer.send(message);
        }
        session.commit();
      }
    }
  }

  private static void receive(Session session, MessageConsumer consumer, int messages) {
    try {
      int left = messages;
      while (left > 0) {
        int batch = 0;
        var message = consumer.receive(LONGEST_MS);
        while (message != null) {
          message.getBody(byte[].class);
          batch++;
          message = batch < CONSUMER_BATCH ? consumer.receiveNoWait() : null;
        }
        if (batch == 0) {
          throw new IllegalStateException(left + " messages did not arrive");
        }
        session.commit();
        left -= batch;
      }
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
