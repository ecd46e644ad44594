package online.arval.cabinet.fleet.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.Stored;
import online.arval.cabinet.fleet.core.internal.data.StoredAssignment;
import online.arval.cabinet.fleet.core.internal.data.StoredCompany;
import online.arval.cabinet.fleet.core.internal.data.StoredContract;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.data.StoredMembership;
import online.arval.cabinet.fleet.core.internal.data.StoredMileage;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;

/** The whole core on a database in memory, without OSGi. */
final class Fleet implements AutoCloseable {
  static final Caller ROOT = new Caller.Internal("test");
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  final MovableClock clock = new MovableClock(NOW);
  final List<CloudEvent> events = new ArrayList<>();
  final List<AuditEvent> audit = new ArrayList<>();
  final TestDatabases databases;
  final FleetDatabase database;
  final CompanyService companies;
  final ContractService contracts;
  final VehicleService vehicles;
  final DriverService drivers;
  final AssignmentService assignments;
  final MembershipService memberships;
  final StatisticsService statistics;
  final Upserts upserts;
  final UpsertService upsert;

  private int counter;

  Fleet() {
    this(TestDatabases.inMemory());
  }

  Fleet(TestDatabases databases) {
    this.databases = databases;
    database =
        new FleetDatabase(
            databases.open(
                FleetDatabase.FEATURE,
                Stored.class,
                StoredAssignment.class,
                StoredCompany.class,
                StoredContract.class,
                StoredDriver.class,
                StoredMembership.class,
                StoredMileage.class,
                StoredVehicle.class));
    Time time = new Time(clock);
    FleetJournal journal =
        new FleetJournal((destination, event) -> events.add(event), audit::add, time);
    AssignmentWriter assignmentWriter = new AssignmentWriter(journal, time);
    CompanyWriter companyWriter = new CompanyWriter(journal, time);
    ContractWriter contractWriter = new ContractWriter(journal, time);
    VehicleWriter vehicleWriter = new VehicleWriter(journal, assignmentWriter, time);
    DriverWriter driverWriter = new DriverWriter(journal, time);
    companies = new CompanyService(database, companyWriter);
    contracts = new ContractService(database, contractWriter);
    vehicles = new VehicleService(database, vehicleWriter, journal, time);
    drivers = new DriverService(database, driverWriter, time);
    assignments = new AssignmentService(database, assignmentWriter, time);
    memberships = new MembershipService(database, journal, time);
    statistics = new StatisticsService(database, time);
    upserts =
        new Upserts(
            database,
            databases.transactions(),
            companyWriter,
            contractWriter,
            vehicleWriter,
            driverWriter,
            time);
    upsert = new UpsertService(upserts);
  }

  Company company() {
    int n = ++counter;
    return companies.create(
        ROOT,
        new CompanyForm("ООО «Ромашка " + n + "»", Numbers.inn(n), "770401001", "", "", "C" + n));
  }

  Contract contract(Company company, String number, String end) {
    return contracts.create(
        ROOT, company.id(), new ContractForm(number, "2025-01-01", end, "45000,50", "", ""));
  }

  Vehicle vehicle(Company company) {
    int n = ++counter;
    return vehicles.create(ROOT, company.id(), car(n));
  }

  Driver driver(Company company, String name) {
    return drivers.create(ROOT, company.id(), new DriverForm(name, "7712345678", "", "", ""));
  }

  Caller.Person manager(Company company) {
    return person(Role.FLEET_MANAGER, company.id());
  }

  /** A sign-in that is the driver. */
  Caller.Person signIn(Driver driver) {
    Caller.Person person = person(Role.DRIVER, driver.companyId());
    memberships.put(ROOT, person.id(), driver.companyId(), Optional.of(driver.id()));
    return person;
  }

  static Caller.Person person(Role role, CompanyId companyOrNull) {
    return new Caller.Person(UserId.create(), role.name(), role, companyOrNull);
  }

  static Caller.Partner partner(CompanyId companyOrNull, String... scopes) {
    return new Caller.Partner("erp", companyOrNull, Set.of(scopes));
  }

  static VehicleForm car(int n) {
    return new VehicleForm(
        Numbers.plate(n),
        Numbers.vin(n),
        "",
        "Lada",
        "Vesta",
        "2024",
        "белый",
        "",
        "",
        "",
        "V" + n);
  }

  AssignmentId give(Vehicle vehicle, Driver driver) {
    return assignments.assign(ROOT, vehicle.id(), driver.id(), NOW, Optional.empty()).id();
  }

  @Override
  public void close() {
    databases.close();
  }
}
