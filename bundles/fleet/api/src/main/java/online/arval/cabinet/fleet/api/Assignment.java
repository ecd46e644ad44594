package online.arval.cabinet.fleet.api;

import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * That a driver has a vehicle for some time.
 *
 * @param vehicleLabel plate, or the VIN until there is a plate
 * @param from first moment
 * @param to the moment after the last; absent while it is open
 */
public record Assignment(
    AssignmentId id,
    CompanyId companyId,
    VehicleId vehicleId,
    String vehicleLabel,
    DriverId driverId,
    String driverName,
    Instant from,
    Optional<Instant> to) {

  /** Whether it holds at the moment. */
  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
  }
}
