package online.arval.cabinet.platform.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days a caller may name: 1900-01-01 to 2200-12-31. {@link LocalDate} goes a thousand million
 * years further in both directions, and neither moments nor databases follow it there.
 */
public final class Days {
  /** The first of them. */
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  /** The last of them. */
  public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  private static final Instant FIRST_MOMENT = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
  private static final Instant AFTERWARDS =
      LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

  private Days() {}

  /** Whether the day is one of them. */
  public static boolean contain(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /** Whether the moment is on one of them, in UTC. */
  public static boolean contain(Instant moment) {
    return !moment.isBefore(FIRST_MOMENT) && moment.isBefore(AFTERWARDS);
  }
}
