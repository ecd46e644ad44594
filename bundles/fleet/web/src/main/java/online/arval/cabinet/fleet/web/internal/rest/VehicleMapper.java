package online.arval.cabinet.fleet.web.internal.rest;

import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleForm;

/** Between the core's vehicles and those of the REST face. */
final class VehicleMapper {
  private VehicleMapper() {}

  static VehicleJson json(Vehicle vehicle) {
    return new VehicleJson(
        vehicle.id().value(),
        vehicle.companyId().value(),
        vehicle.plate(),
        vehicle.vin(),
        vehicle.sts(),
        vehicle.brand(),
        vehicle.model(),
        vehicle.year(),
        vehicle.color(),
        vehicle.category(),
        vehicle.status(),
        vehicle.contract().map(VehicleMapper::json),
        vehicle.driver().map(VehicleMapper::json),
        vehicle.mileage().map(VehicleMapper::json),
        vehicle.externalId(),
        vehicle.version());
  }

  private static VehicleJson.ContractRef json(Vehicle.ContractRef contract) {
    return new VehicleJson.ContractRef(contract.id().value(), contract.number(), contract.end());
  }

  private static VehicleJson.DriverRef json(Vehicle.DriverRef driver) {
    return new VehicleJson.DriverRef(driver.id().value(), driver.name());
  }

  private static VehicleJson.Mileage json(Vehicle.Mileage mileage) {
    return new VehicleJson.Mileage(mileage.km(), mileage.at());
  }

  static VehicleForm form(VehicleInput input) {
    return new VehicleForm(
        input.plate(),
        input.vin(),
        input.sts(),
        input.brand(),
        input.model(),
        input.year() == null ? "" : input.year().toString(),
        input.color(),
        input.category(),
        input.status(),
        input.contractId(),
        input.externalId());
  }
}
