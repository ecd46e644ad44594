package online.arval.cabinet.platform.scheduling.internal.cron;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A cron expression of five fields, {@code minute hour day-of-month month day-of-week}, as cron(8)
 * reads it: when both days are restricted, either may match; Sunday is 0 or 7.
 */
public final class CronExpression {
  /** The longest gap there is lies between two 29 February around a year like 2100. */
  private static final int SEARCH_YEARS = 9;

  private final CronField minute;
  private final CronField hour;
  private final CronField dayOfMonth;
  private final CronField month;
  private final CronField dayOfWeek;
  private final ZoneId zone;

  private CronExpression(String[] fields, ZoneId zone) {
    this.minute = CronField.parse(CronField.Kind.MINUTE, fields[0]);
    this.hour = CronField.parse(CronField.Kind.HOUR, fields[1]);
    this.dayOfMonth = CronField.parse(CronField.Kind.DAY_OF_MONTH, fields[2]);
    this.month = CronField.parse(CronField.Kind.MONTH, fields[3]);
    this.dayOfWeek = CronField.parse(CronField.Kind.DAY_OF_WEEK, fields[4]);
    this.zone = zone;
  }

  /**
   * Reads an expression that is meant in the given time zone.
   *
   * @throws IllegalArgumentException naming the wrong field, or when the expression is never due
   */
  public static CronExpression parse(String text, ZoneId zone) {
    String[] fields = text.strip().split("\\s+");
    if (fields.length != 5) {
      throw new IllegalArgumentException("a cron expression has five fields: " + text);
    }
    CronExpression expression = new CronExpression(fields, zone);
    expression.next(Instant.EPOCH);
    return expression;
  }

  /** The first time after the given one. */
  public Instant next(Instant after) {
    LocalDateTime time =
        LocalDateTime.ofInstant(after, zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    LocalDateTime end = time.plusYears(SEARCH_YEARS);
    while (time.isBefore(end)) {
      LocalDateTime later = skip(time);
      if (later.equals(time)) {
        Instant found = ZonedDateTime.of(time, zone).toInstant();
        if (found.isAfter(after)) {
          return found;
        }
        // an hour that the clocks repeat in autumn
        later = time.plusMinutes(1);
      }
      time = later;
    }
    throw new IllegalArgumentException("the cron expression is never due");
  }

  /** The same time when it matches, else the earliest later one that may. */
  private LocalDateTime skip(LocalDateTime time) {
    if (!month.allows(time.getMonthValue())) {
      return time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).plusMonths(1);
    }
    if (!allowsDay(time)) {
      return time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
    }
    if (!hour.allows(time.getHour())) {
      return time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return minute.allows(time.getMinute()) ? time : time.plusMinutes(1);
  }

  private boolean allowsDay(LocalDateTime time) {
    boolean inMonth = dayOfMonth.allows(time.getDayOfMonth());
    boolean inWeek = dayOfWeek.allows(time.getDayOfWeek().getValue() % 7);
    return dayOfMonth.any() || dayOfWeek.any() ? inMonth && inWeek : inMonth || inWeek;
  }
}
