package online.arval.cabinet.platform.scheduling.internal.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * *          | 2026-11-22T10:15:30 | 2026-11-22T10:16",
        "*/15 * * * *       | 2026-11-22T10:15:00 | 2026-11-22T10:30",
        "7/20 * * * *       | 2026-11-22T10:48:00 | 2026-11-22T11:07",
        "0 3 * * *          | 2026-11-22T03:00:00 | 2026-11-23T03:00",
        "30 9-17 * * 1-5    | 2026-11-20T17:30:00 | 2026-11-23T09:30",
        "0 0 1 * *          | 2026-12-31T23:59:59 | 2027-01-01T00:00",
        "0 0 31 * *         | 2026-11-22T00:00:00 | 2026-12-31T00:00",
        "0 12 29 2 *        | 2026-11-22T00:00:00 | 2028-02-29T12:00",
        "0 12 29 FEB *      | 2096-03-01T00:00:00 | 2104-02-29T12:00",
        "0 8 * * 0          | 2026-11-22T09:00:00 | 2026-11-29T08:00",
        "0 8 * * 7          | 2026-11-22T09:00:00 | 2026-11-29T08:00",
        "0 8 * * MON,fri    | 2026-11-23T08:00:00 | 2026-11-27T08:00",
        "0 0 13 * 5         | 2026-11-22T00:00:00 | 2026-11-27T00:00",
        "5,10 1-3/2 * JAN * | 2026-11-22T00:00:00 | 2027-01-01T01:05",
        "5,10 1-3/2 * JAN * | 2027-01-01T01:10:00 | 2027-01-01T03:05"
      })
  void findsTheNextTime(String cron, LocalDateTime after, LocalDateTime next) {
    Instant found = CronExpression.parse(cron, MOSCOW).next(after.atZone(MOSCOW).toInstant());
    assertThat(LocalDateTime.ofInstant(found, MOSCOW)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 8",
        "*/0 * * * *",
        "5-1 * * * *",
        "a * * * *",
        "1, * * * *",
        "-1 * * * *",
        "0 0 30 2 *"
      })
  void refusesNonsense(String cron) {
    assertThatThrownBy(() -> CronExpression.parse(cron, MOSCOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheWrongField() {
    assertThatThrownBy(() -> CronExpression.parse("0 25 * * *", MOSCOW))
        .hasMessage("not a hour: 25");
  }

  @Test
  void runsOnceInTheHourThatTheClocksRepeat() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    CronExpression cron = CronExpression.parse("30 2 * * *", berlin);
    Instant first = cron.next(Instant.parse("2026-10-24T22:00:00Z"));
    assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(cron.next(first)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void runsInTheHourThatTheClocksSkip() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    CronExpression cron = CronExpression.parse("30 2 * * *", berlin);
    Instant next = cron.next(Instant.parse("2026-03-28T12:00:00Z"));
    assertThat(next).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
  }
}
