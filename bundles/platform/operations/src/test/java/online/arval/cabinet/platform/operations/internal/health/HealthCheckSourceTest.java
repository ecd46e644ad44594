package online.arval.cabinet.platform.operations.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;

class HealthCheckSourceTest {
  private static final HealthCheck FINE = () -> new Result(Result.Status.OK, "all well");

  @Test
  void tellsStatusAndReasonOfEach() {
    try (HealthCheckSource source =
        source(
            Duration.ofSeconds(5),
            named("fine", FINE),
            named("slow disk", () -> new Result(Result.Status.WARN, "90 % full")),
            named("broker", () -> new Result(Result.Status.CRITICAL, "connection refused")),
            named("data", () -> new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "seeding")))) {
      assertThat(source.checks())
          .containsExactly(
              new Check("fine", Check.Status.OK, "all well"),
              new Check("slow disk", Check.Status.WARN, "90 % full"),
              new Check("broker", Check.Status.FAILED, "connection refused"),
              new Check("data", Check.Status.FAILED, "seeding"));
    }
  }

  @Test
  void aThrowingCheckFailsAloneAndTellsNoSecret() {
    HealthCheck broken =
        () -> {
          throw new IllegalStateException("jdbc:x://sa:hunter2@db/c?password=hunter2&ssl=true");
        };
    try (HealthCheckSource source =
        source(Duration.ofSeconds(5), named("broken", broken), named("fine", FINE))) {
      List<Check> checks = source.checks();

      assertThat(checks)
          .extracting(Check::status)
          .containsExactly(Check.Status.FAILED, Check.Status.OK);
      assertThat(checks.get(0).reason())
          .contains("IllegalStateException")
          .doesNotContain("hunter2");
    }
  }

  @Test
  void aHangingCheckFailsInTimeAndIsNotStartedTwice() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger started = new AtomicInteger();
    HealthCheck hanging =
        () -> {
          started.incrementAndGet();
          awaitQuietly(release);
          ended.countDown();
          return new Result(Result.Status.OK, "late");
        };
    try (HealthCheckSource source =
        source(Duration.ofMillis(50), named("hangs", hanging), named("fine", FINE))) {
      assertThat(source.checks())
          .containsExactly(
              Check.failed("hangs", "did not answer within 50 ms"), Check.ok("fine", "all well"));
      assertThat(source.checks())
          .first()
          .isEqualTo(Check.failed("hangs", "did not answer within 50 ms"));
      assertThat(started).hasValue(1);

      release.countDown();
      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static HealthCheckSource source(Duration timeout, HealthCheckSource.Named... checks) {
    return new HealthCheckSource(() -> List.of(checks), timeout);
  }

  private static HealthCheckSource.Named named(String name, HealthCheck check) {
    return new HealthCheckSource.Named(name, check);
  }
}
