package online.arval.cabinet.platform.scheduling.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import online.arval.cabinet.platform.scheduling.internal.cron.CronExpression;

/** When a task is due. */
sealed interface Schedule {
  ZoneId ZONE = ZoneId.of("Europe/Moscow");

  /** As written by the feature; a change of it makes the task due anew. */
  String text();

  /** When a task that has never run is due first. */
  Instant first(Instant now);

  /**
   * When it is due next, after a run that starts now.
   *
   * @param due when this run was due; not after now
   */
  Instant next(Instant due, Instant now);

  /**
   * Reads the service properties of a task.
   *
   * @throws IllegalArgumentException naming the property
   */
  static Schedule of(Map<String, Object> properties) {
    Object interval = properties.get(ScheduledTask.INTERVAL);
    Object cron = properties.get(ScheduledTask.CRON);
    if ((interval == null) == (cron == null)) {
      throw new IllegalArgumentException(
          "needs either " + ScheduledTask.INTERVAL + " or " + ScheduledTask.CRON);
    }
    return interval == null ? cron(cron.toString()) : interval(interval.toString());
  }

  private static Schedule interval(String text) {
    try {
      Duration duration = Duration.parse(text.strip());
      if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException(
            ScheduledTask.INTERVAL + " is less than a second: " + text);
      }
      return new Every(text.strip(), duration);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          ScheduledTask.INTERVAL + " is no ISO 8601 duration: " + text, e);
    }
  }

  private static Schedule cron(String text) {
    try {
      return new Cron(text.strip(), CronExpression.parse(text, ZONE));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          ScheduledTask.CRON + " \"" + text + "\": " + e.getMessage(), e);
    }
  }

  /** At even distances, at once when new. */
  record Every(String text, Duration interval) implements Schedule {
    @Override
    public Instant first(Instant now) {
      return now;
    }

    /** Keeps the beat while runs are in time; starts a new beat after a pause. */
    @Override
    public Instant next(Instant due, Instant now) {
      Instant onBeat = due.plus(interval);
      return onBeat.isAfter(now) ? onBeat : now.plus(interval);
    }
  }

  /** At times of the calendar. */
  record Cron(String text, CronExpression expression) implements Schedule {
    @Override
    public Instant first(Instant now) {
      return expression.next(now);
    }

    @Override
    public Instant next(Instant due, Instant now) {
      return expression.next(now);
    }
  }
}
