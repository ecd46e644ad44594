package online.arval.cabinet.fines.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * Which fines are wanted, and in which order.
 *
 * @param company only of this one; for callers of a client always their own
 * @param statuses any of these; all when empty
 * @param discountEndsWithin only those whose discount ends within so many days, 0 to 60
 * @param text part of the УИН, plate, article or place
 * @param payment only those whose latest payment it is
 * @param from first day of the ruling
 * @param to last day of the ruling
 */
public record FineQuery(
    Optional<CompanyId> company,
    Set<FineStatus> statuses,
    Optional<Integer> discountEndsWithin,
    Optional<VehicleId> vehicle,
    Optional<DriverId> driver,
    Optional<String> text,
    Optional<PaymentId> payment,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    FineSort sort,
    SortOrder order) {
  public FineQuery {
    Objects.requireNonNull(company);
    statuses = Set.copyOf(statuses);
    Objects.requireNonNull(discountEndsWithin);
    Objects.requireNonNull(vehicle);
    Objects.requireNonNull(driver);
    Objects.requireNonNull(text);
    Objects.requireNonNull(payment);
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(sort);
    Objects.requireNonNull(order);
  }

  /** All that the caller may see, latest first. */
  public static FineQuery all() {
    return new FineQuery(
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FineSort.RULED_ON,
        SortOrder.DESC);
  }
}
