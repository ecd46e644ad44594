package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {
  @Test
  void daysOfOurTime() {
    assertThat(Days.contain(LocalDate.of(1900, 1, 1))).isTrue();
    assertThat(Days.contain(LocalDate.of(2200, 12, 31))).isTrue();
    assertThat(Days.contain(LocalDate.of(1899, 12, 31))).isFalse();
    assertThat(Days.contain(LocalDate.of(2201, 1, 1))).isFalse();
    assertThat(Days.contain(LocalDate.MIN)).isFalse();
    assertThat(Days.contain(LocalDate.MAX)).isFalse();
  }

  @Test
  void momentsOfOurTime() {
    assertThat(Days.contain(Instant.parse("1900-01-01T00:00:00Z"))).isTrue();
    assertThat(Days.contain(Instant.parse("2200-12-31T23:59:59.999Z"))).isTrue();
    assertThat(Days.contain(Instant.parse("1899-12-31T23:59:59Z"))).isFalse();
    assertThat(Days.contain(Instant.parse("2201-01-01T00:00:00Z"))).isFalse();
    assertThat(Days.contain(Instant.MIN)).isFalse();
    assertThat(Days.contain(Instant.MAX)).isFalse();
  }
}
