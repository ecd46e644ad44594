package online.arval.cabinet.fleet.api;

import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * Which drivers are wanted; sorted by name.
 *
 * @param company only of this one; for callers of a client always their own
 * @param text part of the name
 */
public record DriverQuery(
    Optional<CompanyId> company,
    Optional<String> text,
    Optional<DriverStatus> status,
    SortOrder order) {
  public DriverQuery {
    Objects.requireNonNull(company);
    Objects.requireNonNull(text);
    Objects.requireNonNull(status);
    Objects.requireNonNull(order);
  }

  /** All that the caller may see. */
  public static DriverQuery all() {
    return new DriverQuery(Optional.empty(), Optional.empty(), Optional.empty(), SortOrder.ASC);
  }
}
