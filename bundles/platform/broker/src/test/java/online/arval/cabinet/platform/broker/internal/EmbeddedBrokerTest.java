package online.arval.cabinet.platform.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import online.arval.cabinet.platform.broker.internal.management.QueueInfo;
import online.arval.cabinet.platform.broker.internal.management.QueueList;
import online.arval.cabinet.platform.broker.internal.security.BrokerUsers;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final int SERVER = 41;
  private static final long SOON_MS = 10_000;

  @TempDir Path folder;
  private EmbeddedBroker broker;
  private ActiveMQConnectionFactory factory;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(TestBroker.config(Map.of()), folder, new BrokerUsers(), SERVER);
    factory = broker.connectionFactory();
  }

  @AfterEach
  void stop() {
    factory.close();
    broker.close();
  }

  @Test
  void keepsMessagesOverARestart() throws JMSException {
    send("cabinet.test.kept", "still here");
    stop();
    start();
    assertThat(receive("cabinet.test.kept")).isEqualTo("still here");
  }

  @Test
  void bringsWhatIsRolledBackToTheDeadLettersAfterSixDeliveries() throws JMSException {
    send("cabinet.test.poison", "poison");
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      MessageConsumer consumer = session.createConsumer(session.createQueue("cabinet.test.poison"));
      for (int delivery = 1; delivery <= 6; delivery++) {
        Message message = consumer.receive(SOON_MS);
        assertThat(message.getIntProperty("JMSXDeliveryCount")).isEqualTo(delivery);
        session.rollback();
      }
      Session reader = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      Message dead =
          reader.createConsumer(reader.createQueue(Addresses.DEAD_LETTERS)).receive(SOON_MS);
      assertThat(dead.getStringProperty("_AMQ_ORIG_QUEUE")).isEqualTo("cabinet.test.poison");
    }
  }

  @Test
  void letsNobodyInWithoutTheSecret() {
    assertThatThrownBy(() -> factory.createConnection("cabinet", "guess").close())
        .isInstanceOf(JMSSecurityException.class);
    assertThatThrownBy(() -> factory.createConnection("nobody", "").close())
        .isInstanceOf(JMSSecurityException.class);
  }

  @Test
  void listsItsQueuesByManagementMessages() throws JMSException {
    send("cabinet.test.listed", "a");
    send("cabinet.test.listed", "b");
    assertThat(QueueList.read(factory))
        .contains(
            new QueueInfo("cabinet.test.listed", "cabinet.test.listed", "anycast", 2, 0, 0, 0))
        .extracting(QueueInfo::name)
        .containsExactly(Addresses.DEAD_LETTERS, "cabinet.test.listed");
  }

  @Test
  void saysWhichPortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      BrokerConfig config = TestBroker.config(Map.of("port", taken.getLocalPort()));
      Path other = folder.resolve("other");
      assertThatThrownBy(() -> EmbeddedBroker.start(config, other, new BrokerUsers(), SERVER + 1))
          .isInstanceOf(BrokerFailure.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort());
    }
  }

  @Test
  void saysThatTheFolderIsInUse() {
    assertThatThrownBy(
            () ->
                EmbeddedBroker.start(
                    TestBroker.config(Map.of()), folder, new BrokerUsers(), SERVER + 1))
        .isInstanceOf(BrokerFailure.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void measuresTheDiskOnce() throws Exception {
    Path remembered = folder.resolve("sync-nanos");
    int measured = Integer.parseInt(Files.readString(remembered).strip());
    assertThat(measured).isBetween(20_000, 2_000_000);
    Files.writeString(remembered, "123456");
    assertThat(SyncTime.ofFolder(folder)).isEqualTo(123_456);
  }

  private void send(String queue, String text) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      session.createProducer(session.createQueue(queue)).send(session.createTextMessage(text));
    }
  }

  private String receive(String name) throws JMSException {
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      Queue queue = session.createQueue(name);
      return ((TextMessage) session.createConsumer(queue).receive(SOON_MS)).getText();
    }
  }
}
