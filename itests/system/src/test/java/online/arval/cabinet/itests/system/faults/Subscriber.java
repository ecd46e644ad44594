package online.arval.cabinet.itests.system.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * A partner's system with a durable subscription to the fleet's events. It comes back after each
 * fall of the broker and knows an event by its id, as every consumer must.
 */
public final class Subscriber implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final Map<String, String> driverByEvent = new ConcurrentHashMap<>();
  private final Thread thread = new Thread(this::work, "subscriber");
  private volatile boolean subscribed;
  private volatile boolean ended;

  private Subscriber(int port) {
    this.port = port;
  }

  /** Gives it its user at the embedded broker, before the first start of the cabinet. */
  static void configureUser(Path data) throws IOException {
    Path etc = Files.createDirectories(data.resolve("etc"));
    Files.writeString(
        etc.resolve("online.arval.cabinet.broker.user-itest.cfg"),
        "name = itest\n.password = itest-secret\nconsume = cabinet.fleet.events\n");
  }

  /** Subscribes; returns when the subscription stands. */
  public static Subscriber on(int brokerPort) {
    Subscriber subscriber = new Subscriber(brokerPort);
    subscriber.thread.start();
    while (!subscriber.subscribed) {
      LockSupport.parkNanos(20_000_000);
    }
    return subscriber;
  }

  /** Which driver each event was about, by the id of the event. */
  public Map<String, String> driverByEvent() {
    return Map.copyOf(driverByEvent);
  }

  private void work() {
    while (!ended) {
      try {
        receive();
      } catch (JMSException | RuntimeException brokerIsAway) {
        LockSupport.parkNanos(200_000_000);
      }
    }
  }

  private void receive() throws JMSException {
    String url =
        "tcp://127.0.0.1:" + port + "?reconnectAttempts=0&callTimeout=5000&useGlobalPools=false";
    try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
        Connection connection = factory.createConnection("itest", "itest-secret")) {
      connection.setClientID("partner");
      Session session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
      MessageConsumer consumer =
          session.createDurableConsumer(session.createTopic("cabinet.fleet.events"), "itest");
      connection.start();
      subscribed = true;
      while (!ended) {
        Message message = consumer.receive(500);
        if (message != null) {
          JsonNode event = JSON.readTree(message.getBody(byte[].class));
          driverByEvent.put(
              event.path("id").asText(), event.path("data").path("driverId").asText());
          message.acknowledge();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("not JSON", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    ended = true;
    thread.join(10_000);
  }
}
