package online.arval.cabinet.fines.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.fleet.api.Membership;
import online.arval.cabinet.fleet.api.Memberships;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;

/** A fleet in lists. */
final class FakeFleet {
  final List<Company> companies = new ArrayList<>();
  final List<Vehicle> vehicles = new ArrayList<>();
  final List<Driver> drivers = new ArrayList<>();
  final List<Assignment> assignments = new ArrayList<>();
  final List<Membership> memberships = new ArrayList<>();

  /** How often the fleet was asked for vehicles by certificate, and for drivers. */
  int questions;

  Company company() {
    int n = companies.size() + 1;
    Company company =
        new Company(
            CompanyId.create(),
            "ООО " + n,
            "77000000" + (10 + n),
            Optional.of("770401001"),
            Optional.empty(),
            CompanyStatus.ACTIVE,
            Optional.empty(),
            1);
    companies.add(company);
    return company;
  }

  Vehicle vehicle(Company company) {
    return vehicle(company, String.format("77%08d", vehicles.size() + 1));
  }

  Vehicle vehicle(Company company, String sts) {
    int n = vehicles.size() + 1;
    Vehicle vehicle =
        new Vehicle(
            VehicleId.create(),
            company.id(),
            Optional.of(String.format("А%03dВС77", n)),
            String.format("XTA%014d", n),
            Optional.of(sts).filter(text -> !text.isEmpty()),
            "Lada",
            "Vesta",
            2024,
            Optional.empty(),
            VehicleCategory.B,
            VehicleStatus.ACTIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);
    vehicles.add(vehicle);
    return vehicle;
  }

  Driver driver(Company company, String name) {
    Driver driver =
        new Driver(
            DriverId.create(),
            company.id(),
            name,
            Optional.empty(),
            Optional.empty(),
            DriverStatus.ACTIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1);
    drivers.add(driver);
    return driver;
  }

  void assign(Vehicle vehicle, Driver driver, Instant from, Optional<Instant> to) {
    assignments.add(
        new Assignment(
            new AssignmentId(online.arval.cabinet.platform.model.Ids.next()),
            vehicle.companyId(),
            vehicle.id(),
            vehicle.plate().orElseThrow(),
            driver.id(),
            driver.fullName(),
            from,
            to));
  }

  /** A sign-in that is the driver. */
  Caller.Person signIn(Driver driver) {
    Caller.Person person = person(Role.DRIVER, driver.companyId());
    memberships.add(new Membership(person.id(), driver.companyId(), Optional.of(driver.id())));
    return person;
  }

  static Caller.Person person(Role role, CompanyId companyOrNull) {
    return new Caller.Person(UserId.create(), role.name(), role, companyOrNull);
  }

  Vehicles vehiclesService() {
    return Stub.of(Vehicles.class)
        .with("find", it -> find((VehicleQuery) it[1], (PageRequest) it[2]))
        .with(
            "findByCertificates",
            it -> {
              questions++;
              return vehicles.stream()
                  .filter(vehicle -> vehicle.sts().filter(((Set<?>) it[1])::contains).isPresent())
                  .toList();
            })
        .make();
  }

  Assignments assignmentsService() {
    return Stub.of(Assignments.class)
        .with(
            "during",
            it -> {
              questions++;
              return assignments.stream()
                  .filter(held -> ((Set<?>) it[1]).contains(held.vehicleId()))
                  .filter(held -> !held.from().isAfter((Instant) it[3]))
                  .filter(held -> held.to().map(to -> to.isAfter((Instant) it[2])).orElse(true))
                  .toList();
            })
        .make();
  }

  /** Its register of companies. */
  boolean contains(CompanyId id) {
    return companies.stream().anyMatch(company -> company.id().equals(id));
  }

  Companies companiesService() {
    return Stub.of(Companies.class)
        .with(
            "find",
            it -> {
              Optional<String> text = ((CompanyQuery) it[1]).text();
              return page(
                  companies.stream()
                      .filter(one -> text.isEmpty() || one.inn().contains(text.get()))
                      .toList());
            })
        .with(
            "get",
            it ->
                companies.stream().filter(one -> one.id().equals(it[1])).findFirst().orElseThrow())
        .make();
  }

  Drivers driversService() {
    return Stub.of(Drivers.class)
        .with(
            "get",
            it ->
                drivers.stream()
                    .filter(one -> one.id().equals(it[1]))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("driver")))
        .make();
  }

  Memberships membershipsService() {
    return Stub.of(Memberships.class)
        .with(
            "find",
            it -> memberships.stream().filter(one -> one.userId().equals(it[1])).findFirst())
        .make();
  }

  private Page<Vehicle> find(VehicleQuery query, PageRequest request) {
    List<Vehicle> all =
        vehicles.stream()
            .filter(it -> query.company().filter(it.companyId()::equals).isPresent())
            .sorted(Comparator.comparing(it -> it.plate().orElseThrow()))
            .toList();
    int from = request.cursor().map(Integer::parseInt).orElse(0);
    int to = Math.min(from + request.limit(), all.size());
    Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
    return new Page<>(all.subList(from, to), next, OptionalLong.empty());
  }

  private static <T> Page<T> page(List<T> items) {
    return new Page<>(items, Optional.empty(), OptionalLong.empty());
  }
}
