package online.arval.cabinet.platform.operations.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedReadinessTest {
  private final SettableClock clock = new SettableClock();

  @Test
  void looksAgainOnlyWhenTheReportIsOld() {
    AtomicInteger looks = new AtomicInteger();
    Readiness readiness =
        readiness(() -> List.of(Check.ok("look", "number " + looks.incrementAndGet())));

    readiness.report();
    clock.now = clock.now.plusMillis(900);
    readiness.report();
    assertThat(looks).hasValue(1);

    clock.now = clock.now.plusMillis(200);
    assertThat(readiness.report().checks()).containsExactly(Check.ok("look", "number 2"));
  }

  @Test
  void oneFailedCheckMakesItNotReadyAndStandsFirst() {
    Report report =
        readiness(
                () -> List.of(Check.ok("a", ""), new Check("c", Check.Status.WARN, "old")),
                () -> List.of(Check.failed("b", "gone")))
            .report();

    assertThat(report.ready()).isFalse();
    assertThat(report.checks()).extracting(Check::name).containsExactly("b", "c", "a");
  }

  @Test
  void aWarningLeavesItReady() {
    assertThat(readiness(() -> List.of(new Check("a", Check.Status.WARN, "full"))).report().ready())
        .isTrue();
  }

  @Test
  void aSourceThatThrowsIsAFailure() {
    Report report =
        readiness(
                () -> {
                  throw new IllegalStateException("bundle uninstalled");
                })
            .report();

    assertThat(report.ready()).isFalse();
    assertThat(report.checks())
        .singleElement()
        .extracting(Check::reason)
        .asString()
        .contains("uninstalled");
  }

  private Readiness readiness(CheckSource... sources) {
    return new CachedReadiness(List.of(sources), Duration.ofSeconds(1), clock);
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
