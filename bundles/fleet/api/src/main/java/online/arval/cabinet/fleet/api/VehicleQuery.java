package online.arval.cabinet.fleet.api;

import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * Which vehicles are wanted, and in which order.
 *
 * @param company only of this one; for callers of a client always their own
 * @param text part of plate, VIN, brand, model or the present driver's name; every word must be
 *     found
 * @param driver only those the driver drives at this moment
 * @param withoutDriver only those that nobody drives at this moment
 * @param brand exactly this brand, in any case
 */
public record VehicleQuery(
    Optional<CompanyId> company,
    Optional<String> text,
    Optional<VehicleStatus> status,
    Optional<ContractId> contract,
    Optional<DriverId> driver,
    boolean withoutDriver,
    Optional<String> brand,
    VehicleSort sort,
    SortOrder order) {
  public VehicleQuery {
    Objects.requireNonNull(company);
    Objects.requireNonNull(text);
    Objects.requireNonNull(status);
    Objects.requireNonNull(contract);
    Objects.requireNonNull(driver);
    Objects.requireNonNull(brand);
    Objects.requireNonNull(sort);
    Objects.requireNonNull(order);
  }

  /** With the driver it names, or whoever. */
  public VehicleQuery(
      Optional<CompanyId> company,
      Optional<String> text,
      Optional<VehicleStatus> status,
      Optional<ContractId> contract,
      Optional<DriverId> driver,
      Optional<String> brand,
      VehicleSort sort,
      SortOrder order) {
    this(company, text, status, contract, driver, false, brand, sort, order);
  }

  /** All that the caller may see, by plate. */
  public static VehicleQuery all() {
    return of(Optional.empty());
  }

  /** All of a company that the caller may see, by plate. */
  public static VehicleQuery ofCompany(CompanyId company) {
    return of(Optional.of(company));
  }

  private static VehicleQuery of(Optional<CompanyId> company) {
    return new VehicleQuery(
        company,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        VehicleSort.PLATE,
        SortOrder.ASC);
  }
}
