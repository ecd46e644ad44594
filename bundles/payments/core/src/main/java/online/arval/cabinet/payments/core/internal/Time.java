package online.arval.cabinet.payments.core.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What time it is for payments: instants to the microsecond, days by Moscow. */
@Component(service = Time.class)
public final class Time {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private final Clock clock;

  @Activate
  public Time() {
    this(Clock.systemUTC());
  }

  /** For tests. */
  public Time(Clock clock) {
    this.clock = clock;
  }

  /** This moment, as precise as it can be stored. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** This day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MOSCOW);
  }

  /** When a day begins. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(MOSCOW).toInstant();
  }

  /** Year of a moment. */
  public int year(Instant moment) {
    return moment.atZone(MOSCOW).getYear();
  }
}
