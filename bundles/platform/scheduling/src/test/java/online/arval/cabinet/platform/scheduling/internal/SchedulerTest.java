package online.arval.cabinet.platform.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulerTest {
  private static final Duration LEASE = Duration.ofSeconds(60);

  private final ManualClock clock = new ManualClock("2026-11-22T10:00:00Z");
  private final List<String> recorded = new ArrayList<>();
  private final AtomicInteger runs = new AtomicInteger();
  private TestDatabases databases;
  private Scheduler one;
  private Scheduler two;

  @BeforeEach
  void open() {
    databases = TestDatabases.inMemory();
    databases.migrate("sched");
    one = node("one", new OnThisThread());
    two = node("two", new OnThisThread());
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void firesOnceOnTwoNodes() {
    everyTenSeconds(one, runs::incrementAndGet);
    everyTenSeconds(two, runs::incrementAndGet);
    tick();
    assertThat(runs).hasValue(1);
    clock.move(Duration.ofSeconds(9));
    tick();
    assertThat(runs).hasValue(1);
    clock.move(Duration.ofSeconds(1));
    tick();
    assertThat(runs).hasValue(2);
  }

  @Test
  void keepsTheBeatWhenALookComesLate() {
    everyTenSeconds(one, runs::incrementAndGet);
    tick();
    clock.move(Duration.ofSeconds(13));
    tick();
    assertThat(row().nextAt()).isEqualTo(Instant.parse("2026-11-22T10:00:20Z"));
  }

  @Test
  void makesUpOnceForAllThatWasMissed() {
    everyTenSeconds(one, runs::incrementAndGet);
    tick();
    clock.move(Duration.ofMinutes(5));
    tick();
    tick();
    assertThat(runs).hasValue(2);
    assertThat(row().nextAt()).isEqualTo(Instant.parse("2026-11-22T10:05:10Z"));
  }

  @Test
  void followsTheCalendarOfMoscow() {
    one.add("t", schedule(ScheduledTask.CRON, "0 3 * * *"), runs::incrementAndGet);
    tick();
    assertThat(runs).hasValue(0);
    assertThat(row().nextAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    clock.move(Duration.ofDays(3));
    tick();
    tick();
    assertThat(runs).hasValue(1);
    assertThat(row().nextAt()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
  }

  @Test
  void runsAgainElsewhereWhenTheNodeDiedDuringARun() {
    Scheduler dying = node("dying", new NeverStarts());
    dying.add("t", schedule(ScheduledTask.CRON, "1 13 * * *"), runs::incrementAndGet);
    dying.tick();
    clock.move(Duration.ofMinutes(1));
    dying.tick();
    assertThat(row().owner()).contains("dying");
    one.add("t", schedule(ScheduledTask.CRON, "1 13 * * *"), runs::incrementAndGet);
    clock.move(LEASE.minusSeconds(1));
    tick();
    assertThat(runs).hasValue(0);
    clock.move(Duration.ofSeconds(1));
    tick();
    tick();
    assertThat(runs).hasValue(1);
    assertThat(row().owner()).contains("one");
    assertThat(row().nextAt()).isEqualTo(Instant.parse("2026-11-23T10:01:00Z"));
  }

  @Test
  void keepsTheLeaseOfALongRun() {
    Scheduler slow = node("slow", new NeverStarts());
    everyTenSeconds(slow, runs::incrementAndGet);
    everyTenSeconds(one, runs::incrementAndGet);
    slow.tick();
    for (int i = 0; i < 10; i++) {
      clock.move(LEASE.dividedBy(2));
      slow.tick();
      one.tick();
    }
    assertThat(runs).hasValue(0);
    assertThat(row().isRunning(clock.instant())).isTrue();
  }

  @Test
  void recordsFailuresAndGoesOn() {
    everyTenSeconds(
        one,
        () -> {
          runs.incrementAndGet();
          throw new IllegalStateException("wrong");
        });
    tick();
    assertThat(row().lastOutcome()).contains("failed");
    clock.move(Duration.ofSeconds(10));
    tick();
    assertThat(runs).hasValue(2);
    assertThat(recorded).containsExactly("t failed", "t failed");
  }

  @Test
  void runsNothingOfARemovedTask() {
    ScheduledTask task = runs::incrementAndGet;
    one.add("t", schedule(ScheduledTask.INTERVAL, "PT10S"), task);
    tick();
    one.remove("t", task);
    clock.move(Duration.ofSeconds(10));
    tick();
    assertThat(runs).hasValue(1);
  }

  @Test
  void otherScheduleOfAKnownTaskIsFollowedAtOnce() {
    ScheduledTask task = runs::incrementAndGet;
    one.add("t", schedule(ScheduledTask.INTERVAL, "P1D"), task);
    tick();
    one.remove("t", task);
    one.add("t", schedule(ScheduledTask.CRON, "30 13 * * *"), task);
    tick();
    assertThat(row().nextAt()).isEqualTo(Instant.parse("2026-11-22T10:30:00Z"));
    assertThat(runs).hasValue(1);
  }

  @Test
  void runsAtOnceOnRequest() {
    one.add("t", schedule(ScheduledTask.CRON, "0 3 * * *"), runs::incrementAndGet);
    tick();
    assertThat(one.hurry("t")).isTrue();
    assertThat(one.hurry("unknown")).isFalse();
    tick();
    assertThat(runs).hasValue(1);
  }

  @Test
  void refusesASecondTaskOfTheName() {
    everyTenSeconds(one, runs::incrementAndGet);
    assertThatThrownBy(() -> everyTenSeconds(one, runs::incrementAndGet))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesSchedulesItCannotRead() {
    assertThatThrownBy(() -> schedule(ScheduledTask.INTERVAL, "PT0.5S"))
        .hasMessageContaining("less than a second");
    assertThatThrownBy(() -> schedule(ScheduledTask.INTERVAL, "soon"))
        .hasMessageContaining(ScheduledTask.INTERVAL);
    assertThatThrownBy(() -> schedule(ScheduledTask.CRON, "0 25 * * *"))
        .hasMessageContaining(ScheduledTask.CRON);
    assertThatThrownBy(() -> Schedule.of(Map.of())).hasMessageContaining("either");
  }

  private void tick() {
    one.tick();
    two.tick();
  }

  private TaskRow row() {
    List<TaskRow> rows = one.all();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private Scheduler node(String owner, ExecutorService threads) {
    Scheduler.Settings settings = new Scheduler.Settings(owner, 4, LEASE, Duration.ofSeconds(5));
    RunRecorder recorder =
        (task, failed, took) -> recorded.add(task + (failed ? " failed" : " ok"));
    TaskTable table = new TaskTable(databases.transactions());
    return new Scheduler(table, clock, settings, threads, recorder);
  }

  private static void everyTenSeconds(Scheduler node, ScheduledTask task) {
    node.add("t", schedule(ScheduledTask.INTERVAL, "PT10S"), task);
  }

  private static Schedule schedule(String property, String text) {
    return Schedule.of(Map.of(property, text));
  }

  /** Runs on the caller's thread. */
  private static class OnThisThread extends AbstractExecutorService {
    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    public void shutdown() {
      // nothing to stop
    }

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
      return true;
    }
  }

  /** Takes the work of a node that stands still from then on. */
  private static final class NeverStarts extends OnThisThread {
    @Override
    public void execute(Runnable work) {
      // the node hangs
    }
  }
}
