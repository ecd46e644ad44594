package online.arval.cabinet.routes.fines.gisgmp.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker in memory with the fines at its other end. */
final class TestBroker implements AutoCloseable {
  private static final AtomicInteger IDS = new AtomicInteger(300);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SOON_MS = 30_000;

  final ActiveMQConnectionFactory factory;
  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
  private final Connection connection;
  private final Session session;
  private final MessageConsumer answers;
  private int commands;

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
    connection = factory.createConnection();
    session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    answers = session.createConsumer(session.createQueue(RegistryContract.ANSWERS));
    connection.start();
  }

  void send(String type, Object data) throws Exception {
    String event =
        JSON.writeValueAsString(
            Map.of(
                "specversion",
                "1.0",
                "id",
                "command-" + commands++,
                "source",
                "/cabinet/fines",
                "type",
                type,
                "time",
                "2026-11-22T10:00:00Z",
                "data",
                data));
    session
        .createProducer(session.createQueue(RegistryContract.commands("gisgmp")))
        .send(session.createTextMessage(event));
  }

  /** The data of the next answer of the type; announcements are passed over. */
  JsonNode answer(String type) throws Exception {
    while (true) {
      Message message = answers.receive(SOON_MS);
      if (message == null) {
        throw new AssertionError("no " + type);
      }
      JsonNode event =
          JSON.readTree(new String(message.getBody(byte[].class), StandardCharsets.UTF_8));
      AnswerSchemas.requireFits(event.path("type").asText(), event.path("data"));
      if (event.path("type").asText().equals(type)) {
        return event.path("data");
      }
    }
  }

  <T> T answer(String type, Class<T> shape) throws Exception {
    return JSON.treeToValue(answer(type), shape);
  }

  @Override
  public void close() throws Exception {
    connection.close();
    factory.close();
    server.stop();
  }
}
