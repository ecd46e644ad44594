package online.arval.cabinet.fleet.core.internal.console;

import online.arval.cabinet.fleet.api.Vehicle;

/** The columns of vehicles. */
final class VehicleColumns {
  private VehicleColumns() {}

  /** What a list shows. */
  static Shown<Vehicle> brief() {
    return new Shown<Vehicle>()
        .column("id", Vehicle::id)
        .column("plate", Vehicle::plate)
        .column("brand", Vehicle::brand)
        .column("model", Vehicle::model)
        .column("year", Vehicle::year)
        .column("status", Vehicle::status)
        .column("contract", vehicle -> vehicle.contract().map(Vehicle.ContractRef::number))
        .column("driver", vehicle -> vehicle.driver().map(Vehicle.DriverRef::name))
        .column("mileageKm", vehicle -> vehicle.mileage().map(Vehicle.Mileage::km));
  }
}
