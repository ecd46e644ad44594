package online.arval.cabinet.platform.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.internal.inbox.Schemas;
import online.arval.cabinet.platform.messaging.schema.EventSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not fit the schema of its type never reaches a handler. */
class DataCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Destination QUEUE = Destination.queue("cabinet.test.checked");
  private static final Destination TOPIC = Destination.topic("cabinet.test.checked-news");

  private final List<String> handled = new CopyOnWriteArrayList<>();
  private Bench bench;
  private Schemas schemas;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
    schemas =
        new Schemas(
            Map.of(
                Bench.event("x").type(),
                EventSchema.of(
                    JSON.readTree(
                        "{'type':'object','properties':{'n':{'type':'integer','minimum':0}},'required':['n']}"
                            .replace('\'', '"')))));
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void putsDataThatDoesNotFitToTheDeadLettersAtOnceAndHandlesTheRest() throws Exception {
    send(QUEUE.name(), "text", "\"5\"");
    send(QUEUE.name(), "fits", "5");
    send(QUEUE.name(), "fraction", "1.5");
    send(QUEUE.name(), "more", "6,\"unknown\":{}");
    bench.intake();
    bench.consumer(QUEUE, "test.checked", schemas, event -> handled.add(event.id()));
    Bench.until(() -> handled.size() == 2 && bench.deadLetters.list(5).size() == 2);

    assertThat(handled).containsExactly("fits", "more");
    assertThat(bench.deadLetters.list(5))
        .extracting(DeadLetter::reason)
        .containsExactlyInAnyOrder(
            "malformed: data/n: expected integer, not string",
            "malformed: data/n: expected integer, not fraction");
    assertThat(bench.deadLetters.list(5)).extracting(DeadLetter::attempts).containsOnly(1);
    assertThat(bench.deadLetters.list(5))
        .extracting(letter -> letter.messageId().orElseThrow())
        .containsExactlyInAnyOrder("text", "fraction");
    assertThat(bench.count("msg_inbox")).isEqualTo(2);
    assertThat(bench.registry.get("cabinet.messaging.failed").counter().count()).isZero();
    assertThat(bench.registry.get("cabinet.messaging.dead").counter().count()).isEqualTo(2);
  }

  @Test
  void typesWithoutASchemaPass() throws Exception {
    String event = event("future", "\"5\"").replace("happened.v1", "happened.v2");
    bench.broker.send(QUEUE.name(), event);
    bench.consumer(QUEUE, "test.future", schemas, it -> handled.add(it.id()));
    Bench.until(() -> handled.contains("future"));
  }

  @Test
  void listenersOfANodeAreNotToldEither() throws Exception {
    bench.relay("a");
    bench.nodeConsumer(TOPIC, "test.news", schemas, event -> handled.add(event.id()));
    // the first ones may come before it listens
    Bench.until(
        () -> {
          bench.send(TOPIC, "probe-" + System.nanoTime());
          return !handled.isEmpty();
        });
    bench.transactions.run(() -> bench.outbox.send(TOPIC, with(Bench.event("bad"), "5")));
    bench.send(TOPIC, "good");
    Bench.until(() -> handled.contains("good"));
    assertThat(handled).doesNotContain("bad");
  }

  private void send(String queue, String id, String n) throws Exception {
    bench.broker.send(queue, event(id, n));
  }

  private static String event(String id, String n) {
    return CloudEventJson.write(Bench.event(id)).replace("{\"n\":1}", "{\"n\":" + n + "}");
  }

  private static CloudEvent with(CloudEvent event, String n) {
    ((ObjectNode) event.data()).put("n", n);
    return event;
  }
}
