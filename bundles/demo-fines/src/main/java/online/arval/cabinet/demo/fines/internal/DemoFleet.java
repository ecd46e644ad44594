package online.arval.cabinet.demo.fines.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleStatus;
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

  /**
   * Its registered vehicles, those in use first, in the order they were added: the first one, which
   * is caught most often, is the car of the driver who can sign in.
   */
  List<ChargePlan.Car> cars(CompanyId company) {
    VehicleQuery query = VehicleQuery.ofCompany(company);
    List<Vehicle> cars = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Vehicle> page =
          vehicles.find(CALLER, query, new PageRequest(PageRequest.MAX_LIMIT, cursor, false));
      for (Vehicle vehicle : page.items()) {
        if (vehicle.sts().isPresent() && vehicle.plate().isPresent()) {
          cars.add(vehicle);
        }
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return cars.stream()
        .sorted(
            Comparator.comparing((Vehicle car) -> car.status() != VehicleStatus.ACTIVE)
                .thenComparing(DemoFleet::place))
        .map(car -> new ChargePlan.Car(car.sts().orElseThrow(), car.plate().orElseThrow()))
        .toList();
  }

  /** Vehicles of the demo are called {@code demo-1-v1}, {@code demo-1-v2}, …; others come last. */
  private static int place(Vehicle car) {
    String key = car.externalId().orElse("");
    return key.matches("demo-\\d-v\\d{1,6}")
        ? Integer.parseInt(key.substring(key.indexOf('v') + 1))
        : Integer.MAX_VALUE;
  }
}
