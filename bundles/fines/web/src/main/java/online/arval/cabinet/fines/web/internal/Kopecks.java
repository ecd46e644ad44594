package online.arval.cabinet.fines.web.internal;

import java.util.Optional;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;

/** Sums as callers write them. */
public final class Kopecks {
  private Kopecks() {}

  /**
   * A sum that is not negative; absent when null.
   *
   * @throws ProblemException invalid {@code out-of-range}
   */
  public static Optional<Money> optional(String field, Long kopecksOrNull) {
    if (kopecksOrNull != null && kopecksOrNull < 0) {
      throw ProblemException.invalid(field, "out-of-range", "must not be negative");
    }
    return Optional.ofNullable(kopecksOrNull).map(Money::ofKopecks);
  }
}
