package online.arval.cabinet.fleet.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * Which contracts are wanted, and in which order.
 *
 * @param company only of this one; for callers of a client always their own
 * @param text part of the number
 * @param endsBy only those whose last day is this one or earlier
 */
public record ContractQuery(
    Optional<CompanyId> company,
    Optional<String> text,
    Optional<ContractStatus> status,
    Optional<LocalDate> endsBy,
    ContractSort sort,
    SortOrder order) {
  public ContractQuery {
    Objects.requireNonNull(company);
    Objects.requireNonNull(text);
    Objects.requireNonNull(status);
    Objects.requireNonNull(endsBy);
    Objects.requireNonNull(sort);
    Objects.requireNonNull(order);
  }

  /** All that the caller may see, by number. */
  public static ContractQuery all() {
    return new ContractQuery(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ContractSort.NUMBER,
        SortOrder.ASC);
  }
}
