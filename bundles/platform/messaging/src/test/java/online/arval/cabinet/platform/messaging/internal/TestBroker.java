package online.arval.cabinet.platform.messaging.internal;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker in memory, set up as platform.broker does it. */
final class TestBroker implements AutoCloseable {
  private static final AtomicInteger IDS = new AtomicInteger(100);
  private static final long SOON_MS = 10_000;

  final ActiveMQConnectionFactory factory;
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

  TestBroker() throws Exception {
    int id = IDS.incrementAndGet();
    ConfigurationImpl settings = new ConfigurationImpl();
    settings.setPersistenceEnabled(false).setSecurityEnabled(false).setJMXManagementEnabled(false);
    settings.addAcceptorConfiguration("in-vm", "vm://" + id);
    settings.addAddressSetting(
        "#",
        new AddressSettings()
            .setDeadLetterAddress(SimpleString.of("cabinet.dead-letters"))
            .setMaxDeliveryAttempts(6)
            .setAutoDeleteQueues(false)
            .setAutoDeleteAddresses(false));
    server.setConfiguration(settings);
    server.start();
    factory = new ActiveMQConnectionFactory("vm://" + id);
  }

  /** Sends text without a content type, as a foreign system might. */
  void send(String queue, String text) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      session.createProducer(session.createQueue(queue)).send(session.createTextMessage(text));
    }
  }

  /** Receives so many messages, and makes sure that there are no more. */
  List<String> receive(String queue, int expected) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
      List<String> bodies = new ArrayList<>();
      Message message = consumer.receive(SOON_MS);
      while (message != null) {
        bodies.add(Content.of(message).plain());
        message = bodies.size() < expected ? consumer.receive(SOON_MS) : consumer.receiveNoWait();
      }
      return bodies;
    }
  }

  /** Whether the queue, or subscription, is there. */
  boolean hasQueue(String name) {
    return server.getActiveMQServer().locateQueue(SimpleString.of(name)) != null;
  }

  @Override
  public void close() throws Exception {
    factory.close();
    server.stop();
  }
}
