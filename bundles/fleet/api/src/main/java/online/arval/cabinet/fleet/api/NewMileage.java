package online.arval.cabinet.fleet.api;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A reading to be recorded.
 *
 * @param km kilometres, 0 to 3,000,000
 * @param at day of the reading, not in the future (Moscow time)
 * @param correction whether earlier readings were wrong, so that this one may be lower; the
 *     lessor's people only
 */
public record NewMileage(long km, LocalDate at, boolean correction) {
  /** More than any odometer of a leased vehicle shows, in kilometres. */
  public static final long MAX_KM = 3_000_000;

  public NewMileage {
    Objects.requireNonNull(at);
  }
}
