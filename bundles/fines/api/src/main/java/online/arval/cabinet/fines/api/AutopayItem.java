package online.arval.cabinet.fines.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * A fine that the autopay rule would pay, and that waits for a person or could not be paid.
 *
 * @param price what paying it now costs
 * @param discountUntil last day of the discount; empty when it has ended
 * @param since when the rule came upon it
 * @param problem code of why it could not be paid: {@code no-method} when no means of payment is
 *     kept, {@code over-limit}, {@code discount-over}, {@code declined}, or what ordering the
 *     payment was refused with; empty while it waits for a person
 */
public record AutopayItem(
    FineId fine,
    Uin uin,
    String vehicleLabel,
    Money price,
    Optional<LocalDate> discountUntil,
    Instant since,
    Optional<String> problem) {
  /** One that waits for a person. */
  public AutopayItem(
      FineId fine,
      Uin uin,
      String vehicleLabel,
      Money price,
      Optional<LocalDate> discountUntil,
      Instant since) {
    this(fine, uin, vehicleLabel, price, discountUntil, since, Optional.empty());
  }
}
