package online.arval.cabinet.fleet.web.internal.rest;

import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.platform.model.UserId;

/** Between the core's drivers and those of the REST face. */
final class DriverMapper {
  private DriverMapper() {}

  static DriverJson json(Driver driver) {
    return new DriverJson(
        driver.id().value(),
        driver.companyId().value(),
        driver.fullName(),
        driver.licence(),
        driver.phone(),
        driver.status(),
        driver.userId().map(UserId::value),
        driver.vehicle().map(ref -> new DriverJson.VehicleRef(ref.id().value(), ref.label())),
        driver.externalId(),
        driver.version());
  }

  static DriverForm form(DriverInput input) {
    return new DriverForm(
        input.fullName(), input.licence(), input.phone(), input.status(), input.externalId());
  }
}
