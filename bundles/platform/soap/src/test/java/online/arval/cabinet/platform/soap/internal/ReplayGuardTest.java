package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReplayGuardTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final ReplayGuard guard =
      new ReplayGuard(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          Duration.ofMinutes(5));

  @Test
  void tokenCountsOnceWhileItCanBeFresh() {
    assertThat(guard.firstUse("a")).isTrue();
    assertThat(guard.firstUse("b")).isTrue();
    now = now.plusSeconds(600);
    assertThat(guard.firstUse("a")).isFalse();
    assertThat(guard.contains("a")).isTrue();
    now = now.plusSeconds(1);
    assertThat(guard.contains("a")).isFalse();
    assertThat(guard.firstUse("a")).isTrue();
  }

  @Test
  void forgetsWhatIsOld() {
    for (int i = 0; i < 900; i++) {
      guard.firstUse("old" + i);
    }
    now = now.plusSeconds(601);
    for (int i = 0; i < 200; i++) {
      guard.firstUse("new" + i);
    }
    assertThat(guard.size()).isLessThanOrEqualTo(200);
  }
}
