package online.arval.cabinet.payments.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * Which payments are wanted; latest first.
 *
 * @param company only of this one; for callers of a client always their own
 * @param reference only those with this line, {@code fine:<id>}
 * @param from first day of creation, Moscow time
 * @param to last day of creation, Moscow time
 */
public record PaymentQuery(
    Optional<CompanyId> company,
    Optional<PaymentStatus> status,
    Optional<String> gateway,
    Optional<String> reference,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  public PaymentQuery {
    Objects.requireNonNull(company);
    Objects.requireNonNull(status);
    Objects.requireNonNull(gateway);
    Objects.requireNonNull(reference);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
  }

  /** All that the caller may see. */
  public static PaymentQuery all() {
    return new PaymentQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
