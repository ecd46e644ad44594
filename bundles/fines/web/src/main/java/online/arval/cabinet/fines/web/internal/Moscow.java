package online.arval.cabinet.fines.web.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which days of fines begin and end. */
public final class Moscow {
  /** Its rules. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private Moscow() {}

  /** The moment in which the day is over. */
  public static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
