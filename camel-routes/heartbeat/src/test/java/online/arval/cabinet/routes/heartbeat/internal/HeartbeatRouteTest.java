package online.arval.cabinet.routes.heartbeat.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class HeartbeatRouteTest {
  private static final long SOON_MS = 10_000;

  @Test
  void answersAPingWithTheSameEvent() throws Exception {
    EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    server.setConfiguration(
        new ConfigurationImpl()
            .setPersistenceEnabled(false)
            .setSecurityEnabled(false)
            .addAcceptorConfiguration("in-vm", "vm://61"));
    server.start();
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("vm://61");
        DefaultCamelContext camel = new DefaultCamelContext();
        Connection connection = factory.createConnection()) {
      HeartbeatRoutes.start(camel, factory);
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      BytesMessage ping = session.createBytesMessage();
      ping.writeBytes("{\"id\":\"ё\"}".getBytes(StandardCharsets.UTF_8));
      session.createProducer(session.createQueue("cabinet.platform.ping")).send(ping);

      Message pong =
          session.createConsumer(session.createQueue("cabinet.platform.pong")).receive(SOON_MS);
      assertThat(pong.getBody(byte[].class))
          .isEqualTo("{\"id\":\"ё\"}".getBytes(StandardCharsets.UTF_8));
    } finally {
      server.stop();
    }
  }
}
