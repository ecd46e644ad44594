package online.arval.cabinet.fleet.api;

import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * A vehicle, with what a list shows of its contract, its present driver and its mileage.
 *
 * @param plate state plate in Cyrillic capitals without spaces; absent until it is registered
 * @param vin 17 characters, unique
 * @param sts series and number of the registration certificate; absent until it is registered
 * @param year year of manufacture
 * @param contract the contract it is leased under, when there is one
 * @param driver who drives it at this moment
 * @param mileage the latest reading
 * @param externalId key of the lessor's back office, when it came from there
 * @param version grows with each change of what stands here, except names of driver and contract;
 *     expected by updates
 */
public record Vehicle(
    VehicleId id,
    CompanyId companyId,
    Optional<String> plate,
    String vin,
    Optional<String> sts,
    String brand,
    String model,
    int year,
    Optional<String> color,
    VehicleCategory category,
    VehicleStatus status,
    Optional<ContractRef> contract,
    Optional<DriverRef> driver,
    Optional<Mileage> mileage,
    Optional<String> externalId,
    long version) {

  /** The contract of a vehicle in short. */
  public record ContractRef(ContractId id, String number, LocalDate end) {}

  /** The present driver of a vehicle in short. */
  public record DriverRef(DriverId id, String name) {}

  /**
   * The latest mileage.
   *
   * @param km kilometres on the odometer
   * @param at day of the reading
   */
  public record Mileage(long km, LocalDate at) {}
}
