package online.arval.cabinet.platform.connector;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker in memory, set up as platform.broker does it, without waits between deliveries. */
final class TestBroker implements AutoCloseable {
  private static final AtomicInteger IDS = new AtomicInteger(200);
  private static final long SOON_MS = 10_000;

  final ActiveMQConnectionFactory factory;
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

  TestBroker() throws Exception {
    int id = IDS.incrementAndGet();
    server.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .setJMXManagementEnabled(false)
            .addAcceptorConfiguration("in-vm", "vm://" + id)
            .addAddressSetting(
                "#",
                new AddressSettings()
                    .setDeadLetterAddress(SimpleString.of("cabinet.dead-letters"))
                    .setMaxDeliveryAttempts(6)));
    server.start();
    factory = new ActiveMQConnectionFactory("vm://" + id);
  }

  void send(String queue, String text) throws JMSException {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      session.createProducer(session.createQueue(queue)).send(session.createTextMessage(text));
    }
  }

  /** The next message; a failure when none comes. */
  String receive(String queue) throws JMSException {
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      Message message = session.createConsumer(session.createQueue(queue)).receive(SOON_MS);
      if (message == null) {
        throw new AssertionError("nothing comes to " + queue);
      }
      return message instanceof TextMessage text
          ? text.getText()
          : new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws Exception {
    factory.close();
    server.stop();
  }
}
