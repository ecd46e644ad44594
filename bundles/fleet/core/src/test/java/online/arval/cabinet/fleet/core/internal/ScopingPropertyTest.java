package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.ContractQuery;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.DriverQuery;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;

/** Whoever asks, whatever the filter: nothing of a foreign company is seen or changed. */
class ScopingPropertyTest {
  private static final PageRequest PAGE = PageRequest.first(100);

  private static Fleet fleet;
  private static final List<Company> COMPANIES = new ArrayList<>();
  private static final List<Vehicle> VEHICLES = new ArrayList<>();
  private static final List<Driver> DRIVERS = new ArrayList<>();
  private static final List<Contract> CONTRACTS = new ArrayList<>();
  private static final List<Caller> CALLERS = new ArrayList<>();

  @BeforeContainer
  static void fill() {
    fleet = new Fleet();
    for (int i = 0; i < 3; i++) {
      Company company = fleet.company();
      COMPANIES.add(company);
      CALLERS.add(fleet.manager(company));
      CALLERS.add(Fleet.partner(company.id(), "fleet:read"));
      CALLERS.add(Fleet.partner(company.id(), "fleet:write"));
      CONTRACTS.add(fleet.contract(company, "Л-" + i, "2027-01-31"));
      for (int j = 0; j < 3; j++) {
        Vehicle vehicle = fleet.vehicle(company);
        Driver driver = fleet.driver(company, "Водитель " + j);
        VEHICLES.add(vehicle);
        DRIVERS.add(driver);
        CALLERS.add(fleet.signIn(driver));
        if (j < 2) {
          fleet.give(vehicle, driver);
        }
      }
    }
  }

  @AfterContainer
  static void close() {
    fleet.close();
  }

  @Provide
  Arbitrary<Caller> confined() {
    return Arbitraries.of(CALLERS);
  }

  @Provide
  Arbitrary<VehicleQuery> queries() {
    Arbitrary<Optional<CompanyId>> company = Arbitraries.of(COMPANIES).map(Company::id).optional();
    Arbitrary<Optional<String>> text = Arbitraries.of("lada", "а", "водитель", "%", "1").optional();
    return Combinators.combine(
            company,
            text,
            Arbitraries.of(CONTRACTS).optional(0.2),
            Arbitraries.of(DRIVERS).optional(0.2),
            Arbitraries.of(VehicleSort.class),
            Arbitraries.of(SortOrder.class))
        .as(
            (ofCompany, words, contract, driver, sort, order) ->
                new VehicleQuery(
                    ofCompany,
                    words,
                    Optional.empty(),
                    contract.map(Contract::id),
                    driver.map(Driver::id),
                    Optional.empty(),
                    sort,
                    order));
  }

  @Property(tries = 60)
  void listsHoldNothingForeign(
      @ForAll("confined") Caller caller, @ForAll("queries") VehicleQuery query) {
    CompanyId own = caller.company().orElseThrow();
    assertThat(fleet.vehicles.find(caller, query, PAGE).items())
        .allMatch(it -> it.companyId().equals(own));
    Optional<CompanyId> wanted = query.company();
    assertThat(
            fleet
                .drivers
                .find(
                    caller,
                    new DriverQuery(wanted, query.text(), Optional.empty(), query.order()),
                    PAGE)
                .items())
        .allMatch(it -> it.companyId().equals(own));
    assertThat(fleet.contracts.find(caller, ContractQuery.all(), PAGE).items())
        .allMatch(it -> it.companyId().equals(own));
    assertThat(fleet.companies.find(caller, CompanyQuery.all(), PAGE).items())
        .extracting(Company::id)
        .containsExactly(own);
    long foreign = wanted.filter(it -> !it.equals(own)).isPresent() ? 0 : 3;
    assertThat(fleet.statistics.overview(caller, wanted).vehicles()).isLessThanOrEqualTo(foreign);
  }

  @Property(tries = 18)
  void foreignThingsAreNotFoundByAnyOperation(@ForAll("confined") Caller caller) {
    CompanyId own = caller.company().orElseThrow();
    NewMileage mileage = new NewMileage(1, LocalDate.of(2026, 1, 1), false);
    for (Vehicle vehicle : VEHICLES) {
      if (!vehicle.companyId().equals(own)) {
        assertNotFound(() -> fleet.vehicles.get(caller, vehicle.id()));
        assertNotFound(
            () -> fleet.vehicles.update(caller, vehicle.id(), Fleet.car(1), OptionalLong.empty()));
        assertNotFound(() -> fleet.vehicles.mileage(caller, vehicle.id(), PAGE));
        assertNotFound(() -> fleet.vehicles.recordMileage(caller, vehicle.id(), mileage));
        assertNotFound(() -> fleet.assignments.ofVehicle(caller, vehicle.id()));
        assertNotFound(() -> fleet.assignments.at(caller, vehicle.id(), Fleet.NOW));
        assertNotFound(() -> fleet.assignments.handOver(caller, vehicle.id(), DRIVERS.get(0).id()));
        assertThat(fleet.vehicles.findByPlate(caller, vehicle.plate().orElseThrow())).isEmpty();
      }
    }
    for (Driver driver : DRIVERS) {
      if (!driver.companyId().equals(own)) {
        DriverForm form = new DriverForm("Новый", "", "", "", "");
        assertNotFound(() -> fleet.drivers.get(caller, driver.id()));
        assertNotFound(() -> fleet.drivers.update(caller, driver.id(), form, OptionalLong.empty()));
        assertNotFound(() -> fleet.assignments.ofDriver(caller, driver.id()));
      }
    }
    for (Contract contract : CONTRACTS) {
      if (!contract.companyId().equals(own)) {
        ContractForm form = new ContractForm("1", "2026-01-01", "2026-01-02", "1", "", "");
        assertNotFound(() -> fleet.contracts.get(caller, contract.id()));
        assertNotFound(
            () -> fleet.contracts.update(caller, contract.id(), form, OptionalLong.empty()));
        assertNotFound(() -> fleet.companies.get(caller, contract.companyId()));
        assertNotFound(() -> fleet.contracts.create(caller, contract.companyId(), form));
        assertNotFound(() -> fleet.memberships.ofCompany(caller, contract.companyId()));
      }
    }
  }

  @Property(tries = 50)
  void aDriverSeesTheirOwnVehicleAndRecordOnly(@ForAll("confined") Caller caller) {
    if (!caller.is(Role.DRIVER)) {
      return;
    }
    Driver self = fleet.drivers.self(caller).orElseThrow();
    Page<Vehicle> seen = fleet.vehicles.find(caller, VehicleQuery.all(), PAGE);
    assertThat(seen.items())
        .allMatch(it -> it.driver().map(Vehicle.DriverRef::id).equals(Optional.of(self.id())));
    assertThat(seen.items()).hasSize(self.vehicle().isPresent() ? 1 : 0);
    assertThat(fleet.drivers.find(caller, DriverQuery.all(), PAGE).items()).containsExactly(self);
    assertThat(fleet.contracts.find(caller, ContractQuery.all(), PAGE).items()).isEmpty();
  }

  @Property(tries = 1)
  void theLessorSeesAll() {
    assertThat(fleet.vehicles.find(ROOT, VehicleQuery.all(), PAGE).items()).hasSize(9);
    assertThat(
            fleet
                .vehicles
                .find(Fleet.person(Role.SUPPORT_AGENT, null), VehicleQuery.all(), PAGE)
                .items())
        .hasSize(9);
    assertThat(fleet.statistics.overview(ROOT, Optional.empty()).withoutDriver()).isEqualTo(3);
  }

  private static void assertNotFound(Supplier<?> operation) {
    ProblemException problem = Problems.of(operation::get);
    assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_FOUND);
  }
}
