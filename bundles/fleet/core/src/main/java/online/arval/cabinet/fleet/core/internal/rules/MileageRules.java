package online.arval.cabinet.fleet.core.internal.rules;

import java.time.LocalDate;
import java.util.List;
import online.arval.cabinet.fleet.api.NewMileage;

/** An odometer only goes up, and nobody reads it tomorrow. */
public final class MileageRules {
  private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);

  private MileageRules() {}

  /** A reading that is there already. */
  public record Known(long km, LocalDate at) {}

  /**
   * Checks a reading.
   *
   * @param since readings since the last correction, that one included
   */
  public static void check(NewMileage reading, List<Known> since, LocalDate today) {
    FormReader read = new FormReader();
    if (reading.km() < 0 || reading.km() > NewMileage.MAX_KM) {
      read.wrong("km", "out-of-range", "must be between 0 and " + NewMileage.MAX_KM);
    }
    if (reading.at().isAfter(today)) {
      read.wrong("at", "in-future", "must not be in the future");
    } else if (reading.at().isBefore(OLDEST)) {
      read.wrong("at", "out-of-range", "must not be before " + OLDEST);
    }
    if (!reading.correction() && since.stream().anyMatch(known -> contradicts(reading, known))) {
      read.wrong(
          "km",
          "mileage-decreased",
          "does not fit the readings before and after it: the mileage cannot fall");
    }
    read.result(reading);
  }

  private static boolean contradicts(NewMileage reading, Known known) {
    return known.at().isAfter(reading.at()) ? known.km() < reading.km() : known.km() > reading.km();
  }

  /** Whether the reading is what the odometer shows now. */
  public static boolean isLatest(NewMileage reading, LocalDate latestOrNull) {
    return reading.correction() || latestOrNull == null || !reading.at().isBefore(latestOrNull);
  }
}
