package online.arval.cabinet.demo.internal.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetUpsert.ContractRow;
import online.arval.cabinet.fleet.api.FleetUpsert.DriverRow;
import online.arval.cabinet.fleet.api.FleetUpsert.VehicleRow;
import online.arval.cabinet.fleet.api.NewMileage;

/**
 * Everything one demo company has. Vehicles and drivers are known by their place in the lists. The
 * driver at place 0 has exactly one vehicle.
 */
public record CompanyPlan(
    CompanyProfile profile,
    List<ContractRow> contracts,
    List<VehicleRow> vehicles,
    List<DriverRow> drivers,
    List<Drive> drives,
    List<Reading> readings) {
  public CompanyPlan {
    contracts = List.copyOf(contracts);
    vehicles = List.copyOf(vehicles);
    drivers = List.copyOf(drivers);
    drives = List.copyOf(drives);
    readings = List.copyOf(readings);
  }

  /** That a driver has a vehicle for some time. */
  public record Drive(int vehicle, int driver, Instant from, Optional<Instant> to) {}

  /**
   * What the odometer of a vehicle showed; readings of one vehicle stand together, oldest first.
   */
  public record Reading(int vehicle, NewMileage mileage) {}
}
