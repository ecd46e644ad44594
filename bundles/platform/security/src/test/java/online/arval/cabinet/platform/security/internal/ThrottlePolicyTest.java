package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlePolicyTest {
  private static final Duration LOCK = Duration.ofMinutes(15);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final ThrottlePolicy policy = new ThrottlePolicy(5, 10, LOCK, Duration.ofHours(1));

  @ParameterizedTest
  @CsvSource({"1,0", "4,0", "5,1", "6,2", "7,4", "8,8", "9,16", "10,900", "11,900"})
  void theSchedule(int failures, long seconds) {
    assertThat(policy.waitAfter(failures)).hasSeconds(seconds);
  }

  @Test
  void afterALockOutTheCountGoesOnFromTheMiddle() {
    Attempts locked = new Attempts(10, NOW.minus(LOCK), NOW);
    assertThat(policy.afterFailure(locked, NOW))
        .isEqualTo(new Attempts(6, NOW, NOW.plusSeconds(2)));
  }

  @Test
  void aRunningLockOutIsNeverProlonged() {
    Attempts locked = new Attempts(10, NOW.minusSeconds(1), NOW.plusSeconds(899));
    assertThat(policy.afterFailure(locked, NOW)).isEqualTo(locked);
  }

  @Test
  void limitsOutOfOrderAreRefused() {
    assertThatThrownBy(() -> new ThrottlePolicy(11, 10, LOCK, LOCK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void noWaitIsLongerThanTheLockOutAndNoneGetsShorter(
      @ForAll @IntRange(min = 1, max = 10_000) int failures) {
    ThrottlePolicy wide = new ThrottlePolicy(50, 10_000, LOCK, Duration.ofHours(1));
    assertThat(wide.waitAfter(failures)).isBetween(Duration.ZERO, LOCK);
    assertThat(wide.waitAfter(failures + 1)).isGreaterThanOrEqualTo(wide.waitAfter(failures));
  }
}
