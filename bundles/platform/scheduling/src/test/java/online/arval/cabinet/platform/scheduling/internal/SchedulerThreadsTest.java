package online.arval.cabinet.platform.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs on threads of their own, nodes that look at the same moment, tasks that go while they run.
 */
class SchedulerThreadsTest {
  private static final int NODES = 3;

  private final ManualClock clock = new ManualClock("2026-11-22T10:00:00Z");
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private TestDatabases databases;

  @BeforeEach
  void open() {
    databases = TestDatabases.inMemory();
    databases.migrate("sched");
  }

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    databases.close();
  }

  @Test
  void nodesThatLookAtTheSameMomentFireOnce() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    List<Scheduler> nodes = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(node("node" + i, Duration.ofSeconds(10)));
      add(nodes.get(i), runs::incrementAndGet);
    }
    for (int round = 1; round <= 10; round++) {
      List<Future<?>> looks = new ArrayList<>();
      for (Scheduler node : nodes) {
        looks.add(threads.submit(node::tick));
      }
      for (Future<?> look : looks) {
        look.get(10, TimeUnit.SECONDS);
      }
      // leaving waits for the runs to end, so the count is final
      nodes.forEach(Scheduler::close);
      assertThat(runs).hasValue(round);
      nodes.forEach(node -> add(node, runs::incrementAndGet));
      clock.move(Duration.ofSeconds(10));
    }
  }

  @Test
  void removalWaitsForTheRunToEnd() throws Exception {
    Scheduler node = node("one", Duration.ofSeconds(30));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ScheduledTask task =
        () -> {
          started.countDown();
          mayEnd.await();
        };
    add(node, task);
    node.tick();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    Future<?> removal = threads.submit(() -> node.remove("t", task));
    assertThat(removal.isDone()).isFalse();
    mayEnd.countDown();
    removal.get(10, TimeUnit.SECONDS);
    assertThat(node.all().get(0).lastOutcome()).contains("ok");
  }

  @Test
  void removalInterruptsARunThatDoesNotEnd() throws Exception {
    Scheduler node = node("one", Duration.ofMillis(10));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    ScheduledTask task =
        () -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
        };
    add(node, task);
    node.tick();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    node.remove("t", task);
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void runThatWasTakenOverIsInterrupted() throws Exception {
    Scheduler slept = node("slept", Duration.ofSeconds(10));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    add(
        slept,
        () -> {
          started.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.countDown();
          }
        });
    slept.tick();
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    clock.move(Duration.ofSeconds(61));
    Scheduler other = node("other", Duration.ofSeconds(10));
    CountDownLatch again = new CountDownLatch(1);
    add(other, again::countDown);
    other.tick();
    assertThat(again.await(10, TimeUnit.SECONDS)).isTrue();
    slept.tick();
    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static void add(Scheduler node, ScheduledTask task) {
    node.add("t", Schedule.of(Map.of(ScheduledTask.INTERVAL, "PT10S")), task);
  }

  private Scheduler node(String owner, Duration patience) {
    Scheduler.Settings settings =
        new Scheduler.Settings(owner, 4, Duration.ofSeconds(60), patience);
    TaskTable table = new TaskTable(databases.transactions());
    return new Scheduler(table, clock, settings, threads, (task, failed, took) -> {});
  }
}
