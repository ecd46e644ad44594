package online.arval.cabinet.platform.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.jms.JMSException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import online.arval.cabinet.platform.operations.Correlation;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectorTest {
  private static final String COMMANDS = "cabinet.test.commands";
  private static final String ANSWERS = "cabinet.test.answers";

  record Order(String name, long sum) {}

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BlockingQueue<Command> seen = new LinkedBlockingQueue<>();
  private TestBroker broker;
  private Connector connector;
  private volatile CommandHandler handler = command -> List.of();

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker();
    connector =
        Connector.start(
            new DefaultCamelContext(),
            broker.factory,
            meters,
            new ConnectorPlan(
                "test",
                URI.create("/tests/x"),
                COMMANDS,
                ANSWERS,
                2,
                command -> {
                  seen.add(command);
                  return handler.handle(command);
                },
                Optional.of(() -> new Answer("here.v1", "", Map.of("here", true))),
                Optional.empty()));
  }

  @AfterEach
  void stop() throws Exception {
    connector.close();
    broker.close();
  }

  @Test
  void announcesItself() throws JMSException {
    assertThat(broker.receive(ANSWERS)).contains("\"type\":\"here.v1\"", "\"here\":true");
  }

  @Test
  void answersACommandUnderItsCorrelationId() throws JMSException {
    broker.receive(ANSWERS);
    handler =
        command -> {
          Order order = command.data(Order.class);
          return List.of(
              new Answer("done.v1", order.name(), new Order(order.name(), order.sum() * 2)));
        };
    broker.send(COMMANDS, event("{\"name\":\"ё\",\"sum\":21,\"extra\":1}"));
    assertThat(broker.receive(ANSWERS))
        .contains("\"sum\":42", "\"subject\":\"ё\"", "\"source\":\"/tests/x\"")
        .contains("\"correlationid\":\"corr-1\"");
    assertThat(Correlation.current()).isEmpty();
  }

  @Test
  void deliversAgainWhatFailedAndSaysSo() throws Exception {
    broker.receive(ANSWERS);
    handler =
        command -> {
          if (!command.repeated()) {
            throw new IllegalStateException("not now");
          }
          return List.of(new Answer("done.v1", "", Map.of()));
        };
    broker.send(COMMANDS, event("{}"));
    assertThat(broker.receive(ANSWERS)).contains("done.v1");
    assertThat(seen.take().repeated()).isFalse();
    assertThat(seen.take().repeated()).isTrue();
    assertThat(seen).isEmpty();
  }

  @Test
  void buriesWhatNoRepetitionMakesReadable() throws JMSException {
    handler = command -> List.of(new Answer("x", "", command.data(Order.class)));
    broker.send(COMMANDS, "no json");
    assertThat(broker.receive("cabinet.dead-letters")).isEqualTo("no json");
    broker.send(COMMANDS, event("{\"name\":\"a\",\"sum\":\"many\"}"));
    assertThat(broker.receive("cabinet.dead-letters")).contains("many");
    for (String sum : List.of("\"21\"", "1.5", "true", "null")) {
      broker.send(COMMANDS, event("{\"name\":\"a\",\"sum\":" + sum + "}"));
      assertThat(broker.receive("cabinet.dead-letters")).contains("\"sum\":" + sum);
    }
    assertThat(seen).hasSize(5);
  }

  @Test
  void sendsUnaskedAndLeavesNoMetersBehind() throws JMSException {
    broker.receive(ANSWERS);
    connector.send(new Answer("webhook.v1", "7", new Order("n", 1)));
    assertThat(broker.receive(ANSWERS)).contains("webhook.v1");
    connector.announce();
    assertThat(broker.receive(ANSWERS)).contains("here.v1");
    connector.close();
    assertThat(meters.getMeters()).isEmpty();
  }

  private static String event(String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/t\",\"type\":\"order.v1\","
        + "\"correlationid\":\"corr-1\",\"data\":"
        + data
        + "}";
  }
}
