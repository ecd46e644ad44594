package online.arval.cabinet.demo.fines.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;

/** The vehicles of the demo companies that a camera can tell. */
final class DemoFleet {
  static final Caller CALLER = new Caller.Internal("demo");

  private final Companies companies;
  private final Vehicles vehicles;

  DemoFleet(Companies companies, Vehicles vehicles) {
    this.companies = companies;
    this.vehicles = vehicles;
  }

  /** The company with the external id. */
  Optional<CompanyId> company(String externalId) {
    return companies
        .find(CALLER, CompanyQuery.all(), PageRequest.first(PageRequest.MAX_LIMIT))
        .items()
        .stream()
        .filter(company -> company.externalId().equals(Optional.of(externalId)))
        .map(Company::id)
        .findFirst();
  }

  /** Its registered vehicles, by plate. */
  List<ChargePlan.Car> cars(CompanyId company) {
    VehicleQuery query = VehicleQuery.ofCompany(company);
    List<ChargePlan.Car> cars = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Vehicle> page =
          vehicles.find(CALLER, query, new PageRequest(PageRequest.MAX_LIMIT, cursor, false));
      for (Vehicle vehicle : page.items()) {
        if (vehicle.sts().isPresent() && vehicle.plate().isPresent()) {
          cars.add(new ChargePlan.Car(vehicle.sts().get(), vehicle.plate().get()));
        }
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return cars;
  }
}
