package online.arval.cabinet.platform.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.platform.broker.internal.security.BrokerUser;
import online.arval.cabinet.platform.broker.internal.security.BrokerUserConfig;
import online.arval.cabinet.platform.broker.internal.security.BrokerUsers;
import online.arval.cabinet.platform.broker.internal.security.Password;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.util.converter.Converters;

/** A partner's AMQP 1.0 client (Qpid, not Artemis) at the embedded broker. */
class AmqpTest {
  private static final String COMMANDS = "cabinet.erp.commands";
  private static final String EVENTS = "cabinet.fleet.events";
  private static final long SOON_MS = 10_000;

  @TempDir static Path folder;
  private static EmbeddedBroker broker;
  private static ActiveMQConnectionFactory cabinet;
  private static JmsConnectionFactory partner;

  @BeforeAll
  static void start() throws Exception {
    int port = TestBroker.freePort();
    BrokerUsers users = new BrokerUsers();
    users.add(
        new BrokerUser(
            Converters.standardConverter()
                .convert(
                    Map.of(
                        "name",
                        "erp",
                        ".password",
                        Password.hash("erp-secret"),
                        "send",
                        new String[] {"cabinet.erp.#"},
                        "consume",
                        new String[] {EVENTS}))
                .to(BrokerUserConfig.class),
            Map.of()));
    broker = EmbeddedBroker.start(TestBroker.config(Map.of("port", port)), folder, users, 43);
    cabinet = broker.connectionFactory();
    partner = new JmsConnectionFactory("amqp://127.0.0.1:" + port);
  }

  @AfterAll
  static void stop() {
    cabinet.close();
    broker.close();
  }

  @Test
  void sendsToItsQueueAndNoOther() throws JMSException {
    try (Connection erp = partner.createConnection("erp", "erp-secret");
        Connection own = cabinet.createConnection()) {
      Session session = erp.createSession(false, Session.AUTO_ACKNOWLEDGE);
      session.createProducer(session.createQueue(COMMANDS)).send(session.createTextMessage("do"));
      own.start();
      assertThat(text(consumer(own, COMMANDS).receive(SOON_MS))).isEqualTo("do");
      assertThatThrownBy(
              () ->
                  session
                      .createProducer(session.createQueue("cabinet.payments.commands"))
                      .send(session.createTextMessage("steal")))
          .isInstanceOf(JMSException.class)
          .hasMessageContaining("does not have permission");
      assertThatThrownBy(() -> session.createConsumer(session.createQueue(COMMANDS)))
          .isInstanceOf(JMSSecurityException.class);
      assertThatThrownBy(
              () ->
                  session
                      .createProducer(session.createQueue(Addresses.MANAGEMENT))
                      .send(session.createMessage()))
          .isInstanceOf(JMSException.class);
    }
  }

  @Test
  void sendsToAnAddressWithItsKindBeforeIt() throws JMSException {
    try (Connection erp = partner.createConnection("erp", "erp-secret");
        Connection own = cabinet.createConnection()) {
      Session session = erp.createSession(false, Session.AUTO_ACKNOWLEDGE);
      session
          .createProducer(session.createQueue("queue://" + COMMANDS))
          .send(session.createTextMessage("do this"));
      own.start();
      assertThat(text(consumer(own, COMMANDS).receive(SOON_MS))).isEqualTo("do this");
      for (String foreign :
          List.of("queue://cabinet.payments.commands", "queue://queue://" + COMMANDS)) {
        assertThatThrownBy(
                () ->
                    session
                        .createProducer(session.createQueue(foreign))
                        .send(session.createTextMessage("steal")))
            .isInstanceOf(JMSException.class);
      }
    }
  }

  @Test
  void subscribesToItsTopicButNotThroughTheSubscriptionOfAnother() throws JMSException {
    try (Connection erp = partner.createConnection("erp", "erp-secret");
        Connection own = cabinet.createConnection()) {
      own.start();
      Session ours = own.createSession(false, Session.AUTO_ACKNOWLEDGE);
      MessageConsumer mine =
          ours.createSharedDurableConsumer(ours.createTopic(EVENTS), "documents-vehicles");
      erp.setClientID("erp-1");
      erp.start();
      Session theirs = erp.createSession(false, Session.AUTO_ACKNOWLEDGE);
      MessageConsumer durable =
          theirs.createDurableConsumer(theirs.createTopic(EVENTS), "vehicles");

      ours.createProducer(ours.createTopic(EVENTS)).send(ours.createTextMessage("changed"));

      assertThat(text(durable.receive(SOON_MS))).isEqualTo("changed");
      assertThat(text(mine.receive(SOON_MS))).isEqualTo("changed");
      assertThatThrownBy(
              () -> theirs.createConsumer(theirs.createQueue(EVENTS + "::documents-vehicles")))
          .isInstanceOf(JMSSecurityException.class);
      durable.close();
      theirs.unsubscribe("vehicles");
    }
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(
            () -> {
              try (Connection erp = partner.createConnection("erp", "wrong")) {
                erp.start();
              }
            })
        .isInstanceOf(JMSSecurityException.class);
  }

  private static MessageConsumer consumer(Connection connection, String queue) throws JMSException {
    Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    return session.createConsumer(session.createQueue(queue));
  }

  private static String text(Message message) throws JMSException {
    return ((TextMessage) message).getText();
  }
}
