package online.arval.cabinet.fleet.api;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.UserId;

/**
 * A driver of a client company. Personal data.
 *
 * @param fullName surname, name, patronymic
 * @param licence driving licence, masked: {@code 77** ***456}; the whole number is not kept here
 * @param phone {@code +} and 11 to 15 digits
 * @param userId the sign-in of this driver, when they have one
 * @param vehicle what they drive at this moment; when several, the one taken over last
 * @param externalId key of the lessor's back office, when it came from there
 * @param version grows with each change; expected by updates
 */
public record Driver(
    DriverId id,
    CompanyId companyId,
    String fullName,
    Optional<String> licence,
    Optional<String> phone,
    DriverStatus status,
    Optional<UserId> userId,
    Optional<VehicleRef> vehicle,
    Optional<String> externalId,
    long version) {

  /**
   * A driver's vehicle in short.
   *
   * @param label plate, or the VIN until there is a plate
   */
  public record VehicleRef(VehicleId id, String label) {}
}
