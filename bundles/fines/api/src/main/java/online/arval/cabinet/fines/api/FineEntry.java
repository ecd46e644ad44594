package online.arval.cabinet.fines.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;

/**
 * One thing that happened to a fine, for its history.
 *
 * @param what {@code received}, {@code amended}, {@code paid-elsewhere} (the registry has payments
 *     the cabinet knows nothing of), {@code annulled}, {@code annulment-undone}, {@code
 *     payment-ordered}, {@code paid}, {@code payment-failed}, {@code still-owed} (the registry
 *     counts less for the payment), {@code overpaid}, {@code refund-due}, {@code refund-requested},
 *     {@code refunded}, {@code confirmed}, {@code attributed}
 * @param details for people: a sum, the name of a registry, a reason, the code of a failure; may be
 *     empty
 * @param by principal of who did it
 * @param facts what the details say, for those who put it into words of their own
 */
public record FineEntry(Instant at, String what, String details, String by, Facts facts) {
  public FineEntry {
    Objects.requireNonNull(facts);
  }

  /** An entry whose details say all there is to say. */
  public FineEntry(Instant at, String what, String details, String by) {
    this(at, what, details, by, Facts.NONE);
  }

  /**
   * What an entry tells, without words.
   *
   * @param amount the sum it is about; of an amended fine the full amount from now on
   * @param before of an amended fine, the full amount until then
   * @param code name of the registry that was received from, reason of a failure; else empty
   */
  public record Facts(Optional<Money> amount, Optional<Money> before, String code) {
    /** Nothing beside what happened. */
    public static final Facts NONE = new Facts(Optional.empty(), Optional.empty(), "");

    public Facts {
      Objects.requireNonNull(amount);
      Objects.requireNonNull(before);
      Objects.requireNonNull(code);
    }
  }
}
