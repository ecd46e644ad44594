package online.arval.cabinet.platform.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.internal.jms.Worker;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.AuditEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagingTest {
  private static final Destination QUEUE = Destination.queue("cabinet.test.commands");
  private static final Destination TOPIC = Destination.topic("cabinet.test.events");
  private static final Caller ADMIN = new Caller.Internal("test");

  private Bench bench;
  private final List<String> handled = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() throws Exception {
    bench = new Bench();
  }

  @AfterEach
  void close() throws Exception {
    bench.close();
  }

  @Test
  void bringsMessagesInOrderFromTheOutboxToTheHandler() {
    String[] ids = ids(120);
    bench.relay("a");
    bench.consumer(QUEUE, "test.order", event -> handled.add(event.id()));
    bench.send(QUEUE, ids);
    Bench.until(() -> handled.size() >= ids.length);
    assertThat(handled).containsExactly(ids);
    Bench.until(() -> bench.table.depth() == 0);
    assertThat(bench.count("msg_inbox")).isEqualTo(ids.length);
  }

  @Test
  void bringsABatchInItsOrder() throws Exception {
    String[] ids = ids(40);
    bench.relay("a");
    bench.consumer(QUEUE, "test.batch", event -> handled.add(event.id()));
    bench.transactions.run(
        () -> bench.outbox.sendAll(QUEUE, Stream.of(ids).map(Bench::event).toList()));
    Bench.until(() -> handled.size() >= ids.length);
    assertThat(handled).containsExactly(ids);
  }

  @Test
  void leavesNothingOfATransactionThatIsRolledBack() {
    assertThatThrownBy(
            () ->
                bench.transactions.run(
                    () -> {
                      bench.outbox.send(QUEUE, Bench.event("never"));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(bench.table.depth()).isZero();
  }

  @Test
  void sendsOnlyInsideATransaction() {
    assertThatThrownBy(() -> bench.outbox.send(QUEUE, Bench.event("x")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void handlesARepeatedMessageOnce() throws Exception {
    String same = CloudEventJson.write(Bench.event("same"));
    bench.broker.send(QUEUE.name(), same);
    bench.broker.send(QUEUE.name(), same);
    bench.broker.send(QUEUE.name(), CloudEventJson.write(Bench.event("last")));
    bench.consumer(QUEUE, "test.once", event -> handled.add(event.id()));
    Bench.until(() -> handled.contains("last"));
    assertThat(handled).containsExactly("same", "last");
  }

  @Test
  void tellsEveryNodeThatListensAndKeepsNothingForOthers() throws Exception {
    Destination topic = Destination.topic("cabinet.test.news");
    List<String> other = new CopyOnWriteArrayList<>();
    bench.nodeConsumer(topic, "test.news", event -> handled.add(event.id()));
    bench.nodeConsumer(
        topic,
        "test.news",
        event -> {
          other.add(event.id());
          throw new IllegalStateException("a listener that fails harms nobody");
        });
    bench.relay("a");
    // the first ones may come before both listen
    Bench.until(
        () -> {
          bench.send(topic, "probe-" + System.nanoTime());
          return !handled.isEmpty() && !other.isEmpty();
        });
    bench.send(topic, "news");
    Bench.until(() -> handled.contains("news") && other.contains("news"));
    assertThat(other).containsOnlyOnce("news");
    assertThat(handled).containsOnlyOnce("news");
    assertThat(bench.count("msg_inbox")).isZero();
  }

  @Test
  void repeatsOnlyWhatFailedAndHasItsEffectsOnce() {
    AtomicInteger failures = new AtomicInteger();
    Map<String, Integer> committed = new ConcurrentHashMap<>();
    bench.consumer(
        QUEUE,
        "test.retry",
        event -> {
          if (event.id().equals("m3") && failures.incrementAndGet() < 4) {
            throw new IllegalStateException("not yet");
          }
          bench.transactions.afterCommit(() -> committed.merge(event.id(), 1, Integer::sum));
        });
    bench.send(QUEUE, ids(8));
    bench.relay("a");
    Bench.until(() -> committed.size() == 8);
    assertThat(committed.values()).containsOnly(1);
  }

  @Test
  void putsAPoisonMessageToTheDeadLettersWithItsReasonAndReplaysItOnce() {
    AtomicInteger attempts = new AtomicInteger();
    bench.relay("a");
    bench.intake();
    bench.consumer(
        QUEUE,
        "test.poison",
        event -> {
          if (attempts.incrementAndGet() <= 3) {
            throw new IllegalArgumentException("cannot digest");
          }
          handled.add(event.id());
        });
    bench.send(QUEUE, "poison");
    Bench.until(() -> !bench.deadLetters.list(5).isEmpty());

    DeadLetter dead = bench.deadLetters.list(5).get(0);
    assertThat(dead.target()).isEqualTo("queue:" + QUEUE.name());
    assertThat(dead.reason()).contains("cannot digest");
    assertThat(dead.attempts()).isEqualTo(3);
    assertThat(dead.messageId()).contains("poison");
    assertThat(dead.correlationId()).contains("correlation-of-poison");

    bench.deadLetters.replay(dead.id(), ADMIN);
    assertThatThrownBy(() -> bench.deadLetters.replay(dead.id(), ADMIN))
        .isInstanceOf(ProblemException.class);
    Bench.until(() -> handled.size() == 1);
    assertThat(attempts).hasValue(4);
    assertThat(bench.deadLetters.list(5)).isEmpty();
    assertThat(bench.audit)
        .extracting(AuditEvent::action)
        .containsExactly("messaging.dead-letter.replayed");
  }

  @Test
  void replaysToTheSubscriptionThatFailedAndToNoOther() {
    AtomicInteger attempts = new AtomicInteger();
    List<String> other = new CopyOnWriteArrayList<>();
    bench.intake();
    bench.consumer(
        TOPIC,
        "test.failing",
        event -> {
          if (attempts.incrementAndGet() <= 3) {
            throw new IllegalStateException("down");
          }
          handled.add(event.id());
        });
    bench.consumer(TOPIC, "test.other", event -> other.add(event.id()));
    Bench.until(() -> subscribed("test-failing") && subscribed("test-other"));
    bench.relay("a");
    bench.send(TOPIC, "e1");
    Bench.until(() -> bench.deadLetters.list(5).size() == 1);
    assertThat(bench.deadLetters.list(5).get(0).target())
        .isEqualTo("topic:" + TOPIC.name() + "::test-failing");
    assertThat(bench.deadLetters.replayAll(ADMIN)).isEqualTo(1);
    Bench.until(() -> handled.contains("e1"));
    bench.send(TOPIC, "e2");
    Bench.until(() -> other.contains("e2"));
    assertThat(other).containsExactly("e1", "e2");
  }

  @Test
  void putsWhatIsNoCloudEventToTheDeadLettersAtOnce() throws Exception {
    bench.intake();
    bench.consumer(QUEUE, "test.strict", event -> handled.add(event.id()));
    bench.broker.send(QUEUE.name(), "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\"}");
    Bench.until(() -> bench.deadLetters.list(5).size() == 1);
    assertThat(bench.deadLetters.list(5).get(0).reason())
        .isEqualTo("malformed: the attribute source is missing");
    assertThat(handled).isEmpty();
  }

  @Test
  void keepsMessagesWhileTheHandlerIsAway() {
    bench.relay("a");
    Worker first = bench.consumer(TOPIC, "test.swap", event -> handled.add("old " + event.id()));
    Bench.until(() -> subscribed("test-swap"));
    bench.send(TOPIC, "1");
    Bench.until(() -> handled.size() == 1);
    first.close();
    bench.send(TOPIC, "2", "3");
    Bench.until(() -> bench.table.depth() == 0);
    bench.consumer(TOPIC, "test.swap", event -> handled.add("new " + event.id()));
    Bench.until(() -> handled.size() == 3);
    assertThat(handled).containsExactly("old 1", "new 2", "new 3");
  }

  @Test
  void endsWhatIsInHandBeforeTheHandlerGoes() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    bench.relay("a");
    Worker consumer =
        bench.consumer(
            QUEUE,
            "test.drain",
            event -> {
              started.countDown();
              await(mayEnd);
              handled.add(event.id());
            });
    bench.send(QUEUE, "slow");
    started.await();
    Thread closer = new Thread(consumer::close);
    closer.start();
    mayEnd.countDown();
    closer.join();
    assertThat(handled).containsExactly("slow");
    assertThat(bench.count("msg_inbox")).isEqualTo(1);
  }

  @Test
  void doesNotBlameMessagesForADatabaseThatIsAway() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    bench.consumer(
        QUEUE,
        "test.outage",
        event -> {
          if (calls.incrementAndGet() == 1) {
            bench.transactions.setDown(true);
            throw new IllegalStateException("connection lost");
          }
          handled.add(event.id());
        });
    bench.broker.send(QUEUE.name(), CloudEventJson.write(Bench.event("m")));
    Bench.until(() -> bench.transactions.refused() >= 3);
    bench.transactions.setDown(false);
    Bench.until(() -> handled.contains("m"));
    assertThat(bench.registry.get("cabinet.messaging.failed").counter().count()).isZero();
  }

  @Test
  void twoRelaysSendEachMessageOnce() throws Exception {
    String[] ids = ids(300);
    bench.relay("a");
    bench.relay("b");
    bench.send(QUEUE, ids);
    List<String> bodies = bench.broker.receive(QUEUE.name(), ids.length);
    assertThat(bodies).hasSize(ids.length).doesNotHaveDuplicates();
  }

  private boolean subscribed(String name) {
    return bench.broker.hasQueue(name);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "m" + i).toArray(String[]::new);
  }
}
