package online.arval.cabinet.itests.system.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * A program of somebody else at the queues: AMQP 1.0, JSON and {@code docs/asyncapi.yaml}, nothing
 * of the cabinet's and nothing of its broker's.
 */
public final class AmqpPeer implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final long LOOK_MS = 200;

  private final Connection connection;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Thread thread;
  private volatile boolean ended;

  private AmqpPeer(Connection connection) {
    this.connection = connection;
  }

  /** Gives it its user at the embedded broker, before the first start of the cabinet. */
  public static void configureUser(Path data, String name, String send, String consume)
      throws IOException {
    Path etc = Files.createDirectories(data.resolve("etc"));
    Files.writeString(
        etc.resolve("online.arval.cabinet.broker.user-" + name + ".cfg"),
        "name = %s%n.password = %s%nsend = %s%nconsume = %s%n"
            .formatted(name, password(name), send, consume));
  }

  private static String password(String user) {
    return user + "-secret";
  }

  /** Connects as one of the configured users. */
  public static AmqpPeer connect(int brokerPort, String user) throws JMSException {
    Connection connection =
        new JmsConnectionFactory("amqp://127.0.0.1:" + brokerPort)
            .createConnection(user, password(user));
    connection.start();
    return new AmqpPeer(connection);
  }

  /** What it does with a command; what it sends meanwhile goes with the command or not at all. */
  @FunctionalInterface
  interface Work {
    void handle(String type, JsonNode data, Sender answers) throws JMSException;
  }

  /** Sends events to one queue. */
  @FunctionalInterface
  interface Sender {
    void send(String type, String subject, ObjectNode data) throws JMSException;
  }

  /** Takes commands from a queue; each and its answers are one transaction of the broker. */
  void serve(String commands, String answers, String source, Work work) throws JMSException {
    Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
    MessageConsumer consumer = session.createConsumer(session.createQueue(commands));
    Sender sender = (type, subject, data) -> put(session, answers, source, type, subject, data);
    thread =
        new Thread(
            () -> {
              try {
                while (!ended) {
                  Message message = consumer.receive(LOOK_MS);
                  if (message != null) {
                    JsonNode event = JSON.readTree(text(message));
                    work.handle(event.path("type").asText(), event.path("data"), sender);
                    session.commit();
                  }
                }
                session.close();
              } catch (JMSException | IOException | RuntimeException e) {
                failure.set(e);
              }
            },
            commands);
    thread.start();
  }

  /** Sends an event nobody asked for; when it returns the broker has it. */
  void tell(String queue, String source, String type, String subject, ObjectNode data)
      throws JMSException {
    try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      put(session, queue, source, type, subject, data);
    }
  }

  /** Tries to receive from a queue. */
  public void listenTo(String queue) throws JMSException {
    try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      session.createConsumer(session.createQueue(queue)).close();
    }
  }

  /** Tries to send anything to a queue. */
  public void knockAt(String queue) throws JMSException {
    tell(queue, "/stranger", "stranger.v1", "", JSON.createObjectNode());
  }

  private static void put(
      Session session, String queue, String source, String type, String subject, ObjectNode data)
      throws JMSException {
    ObjectNode event =
        JSON.createObjectNode()
            .put("specversion", "1.0")
            .put("id", UUID.randomUUID().toString())
            .put("source", source)
            .put("type", type)
            .put("time", Instant.now().toString())
            .put("datacontenttype", "application/json");
    if (!subject.isEmpty()) {
      event.put("subject", subject);
    }
    event.set("data", data);
    try (var producer = session.createProducer(session.createQueue(queue))) {
      producer.send(session.createTextMessage(event.toString()));
    }
  }

  private static String text(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      return text.getText();
    }
    BytesMessage bytes = (BytesMessage) message;
    byte[] body = new byte[(int) bytes.getBodyLength()];
    bytes.readBytes(body);
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws JMSException {
    ended = true;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
    if (failure.get() instanceof IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("the peer failed", failure.get());
    }
  }
}
