package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VehicleServiceTest {
  private final Fleet fleet = new Fleet();
  private final Company company = fleet.company();

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void vehiclesAreFoundByTheirCertificates() {
    Company company = fleet.company();
    VehicleForm plain = Fleet.car(900);
    VehicleForm form =
        new VehicleForm(
            plain.plate(), plain.vin(), "7712345678", "Lada", "Vesta", "2024", "", "", "", "", "");
    Vehicle vehicle = fleet.vehicles.create(ROOT, company.id(), form);
    Set<String> asked = Set.of("7712345678", "7700000000");
    assertThat(fleet.vehicles.findByCertificates(fleet.manager(company), asked))
        .containsExactly(vehicle);
    assertThat(fleet.vehicles.findByCertificates(fleet.manager(fleet.company()), asked)).isEmpty();
    assertThat(fleet.vehicles.findByCertificates(ROOT, Set.of())).isEmpty();
  }

  @Test
  void whatIsCreatedIsReadBackWithContractDriverAndMileage() {
    Contract contract = fleet.contract(company, "Л-1", "2027-05-31");
    Vehicle created =
        fleet.vehicles.create(ROOT, company.id(), form("a123bc 777", contract.id().value(), ""));
    Driver driver = fleet.driver(company, "Иванов Иван");
    fleet.give(created, driver);
    fleet.vehicles.recordMileage(
        ROOT, created.id(), new NewMileage(12_000, LocalDate.of(2026, 11, 20), false));

    Vehicle read = fleet.vehicles.get(ROOT, created.id());

    assertThat(read.plate()).contains("А123ВС777");
    assertThat(read.contract())
        .contains(new Vehicle.ContractRef(contract.id(), "Л-1", LocalDate.of(2027, 5, 31)));
    assertThat(read.driver()).contains(new Vehicle.DriverRef(driver.id(), "Иванов Иван"));
    assertThat(read.mileage()).contains(new Vehicle.Mileage(12_000, LocalDate.of(2026, 11, 20)));
    assertThat(read.version()).isGreaterThan(created.version());
    assertThat(fleet.vehicles.find(ROOT, VehicleQuery.all(), PageRequest.first(10)).items())
        .containsExactly(read);
    assertThat(fleet.vehicles.findByPlate(ROOT, "A123BC777")).contains(read);
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    VehicleForm wrong = new VehicleForm("Ы1", "I", "x", "", "M", "1900", "", "Z", "gone", "c", "");
    assertThat(Problems.of(() -> fleet.vehicles.create(ROOT, company.id(), wrong)).errors())
        .extracting("field", "code")
        .containsExactlyInAnyOrder(
            tuple("plate", "invalid-plate"),
            tuple("vin", "invalid-vin"),
            tuple("sts", "invalid-sts"),
            tuple("brand", "required"),
            tuple("year", "out-of-range"),
            tuple("category", "invalid-choice"),
            tuple("status", "invalid-choice"),
            tuple("contractId", "invalid-id"));
    assertThat(fleet.vehicles.find(ROOT, VehicleQuery.all(), PageRequest.first(1)).items())
        .isEmpty();
  }

  @Test
  void plateAndVinAreFreeAgainOnceTheVehicleIsReturned() {
    Vehicle first = fleet.vehicles.create(ROOT, company.id(), form("А111АА77", "", ""));
    assertThat(
            Problems.code(
                () -> fleet.vehicles.create(ROOT, company.id(), form("А222АА77", "", ""))))
        .isEqualTo("vin-taken");
    fleet.vehicles.update(ROOT, first.id(), form("А111АА77", "", "RETURNED"), OptionalLong.empty());
    Vehicle second = fleet.vehicles.create(ROOT, company.id(), form("А111АА77", "", ""));
    assertThat(fleet.vehicles.findByPlate(ROOT, "А111АА77")).map(Vehicle::id).contains(second.id());
  }

  @Test
  void aReturnedVehicleHasNoDriver() {
    Vehicle vehicle = fleet.vehicle(company);
    fleet.give(vehicle, fleet.driver(company, "Петров Пётр"));
    fleet.clock.forward(Duration.ofHours(1));
    VehicleForm returned =
        new VehicleForm("", vehicle.vin(), "", "Lada", "Vesta", "2024", "", "", "RETURNED", "", "");
    assertThat(fleet.vehicles.update(ROOT, vehicle.id(), returned, OptionalLong.empty()).driver())
        .isEmpty();
    assertThat(fleet.assignments.ofVehicle(ROOT, vehicle.id()).get(0).to())
        .contains(fleet.clock.instant());
  }

  @Test
  void anUpdateOfAnOldVersionIsRefused() {
    Vehicle vehicle = fleet.vehicles.create(ROOT, company.id(), form("А111АА77", "", ""));
    VehicleForm change = form("А112АА77", "", "");
    Vehicle changed =
        fleet.vehicles.update(ROOT, vehicle.id(), change, OptionalLong.of(vehicle.version()));
    assertThat(changed.plate()).contains("А112АА77");
    assertThat(
            Problems.kind(
                () ->
                    fleet.vehicles.update(
                        ROOT,
                        vehicle.id(),
                        form("А113АА77", "", ""),
                        OptionalLong.of(vehicle.version()))))
        .isEqualTo(ProblemKind.PRECONDITION_FAILED);
    assertThat(fleet.vehicles.get(ROOT, vehicle.id())).isEqualTo(changed);
  }

  @Test
  void anUpdateThatChangesNothingTellsNobody() {
    Vehicle vehicle = fleet.vehicles.create(ROOT, company.id(), form("А111АА77", "", ""));
    int told = fleet.events.size();
    assertThat(
            fleet.vehicles.update(
                ROOT, vehicle.id(), form("a111aa77", "", ""), OptionalLong.empty()))
        .isEqualTo(vehicle);
    assertThat(fleet.events).hasSize(told);
  }

  @Test
  void aChangeIsToldAndRecordedOnce() {
    Vehicle vehicle = fleet.vehicles.create(ROOT, company.id(), form("А111АА77", "", ""));
    assertThat(fleet.events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo(FleetEvents.VEHICLE_CHANGED);
              assertThat(event.subject()).contains(vehicle.id().value());
              assertThat(event.data().get("change").asText()).isEqualTo("CREATED");
              assertThat(event.data().get("plate").asText()).isEqualTo("А111АА77");
              assertThat(event.data().get("version").asLong()).isEqualTo(vehicle.version());
            });
    assertThat(fleet.audit)
        .extracting("action")
        .containsExactly("fleet.company.created", "fleet.vehicle.created");
  }

  @ParameterizedTest
  @EnumSource(VehicleSort.class)
  void pagesNeitherSkipNorRepeat(VehicleSort sort) {
    Contract contract = fleet.contract(company, "Л-1", "2027-05-31");
    for (int i = 0; i < 23; i++) {
      String under = i % 3 == 0 ? contract.id().value() : "";
      String plate = i % 5 == 0 ? "" : Numbers.plate(i);
      fleet.vehicles.create(
          ROOT,
          company.id(),
          new VehicleForm(
              plate,
              Numbers.vin(i),
              "",
              "B" + i % 4,
              "M" + i % 2,
              "" + (2000 + i % 7),
              "",
              "",
              "",
              under,
              ""));
    }
    for (SortOrder order : SortOrder.values()) {
      VehicleQuery query =
          new VehicleQuery(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              sort,
              order);
      List<Vehicle> whole = fleet.vehicles.find(ROOT, query, PageRequest.first(100)).items();
      List<Vehicle> paged = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<Vehicle> page = fleet.vehicles.find(ROOT, query, new PageRequest(4, cursor, true));
        assertThat(page.total()).hasValue(23);
        paged.addAll(page.items());
        cursor = page.next();
      } while (cursor.isPresent());
      assertThat(whole).hasSize(23);
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Test
  void thoseThatNobodyDrivesNow() {
    Vehicle driven = fleet.vehicle(company);
    Vehicle free = fleet.vehicle(company);
    fleet.assignments.handOver(ROOT, driven.id(), fleet.driver(company, "Иванов Иван").id());
    VehicleQuery query =
        new VehicleQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            VehicleSort.PLATE,
            SortOrder.ASC);
    assertThat(fleet.vehicles.find(ROOT, query, PageRequest.first(9)).items())
        .extracting(Vehicle::id)
        .containsExactly(free.id());
  }

  @Test
  void onlyWhoMayChangeVehiclesMayWantTo() {
    Caller reader = new Caller.Partner("erp", null, Set.of("fleet:read"));
    assertThat(Problems.kind(() -> fleet.vehicles.requireWrite(reader)))
        .isEqualTo(ProblemKind.FORBIDDEN);
    assertThat(Problems.kind(() -> fleet.drivers.requireWrite(reader)))
        .isEqualTo(ProblemKind.FORBIDDEN);
    fleet.vehicles.requireWrite(ROOT);
  }

  @Test
  void aCursorOfAnotherSortIsRefused() {
    fleet.vehicle(company);
    fleet.vehicle(company);
    String cursor =
        fleet.vehicles.find(ROOT, VehicleQuery.all(), PageRequest.first(1)).next().orElseThrow();
    VehicleQuery other =
        new VehicleQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            VehicleSort.YEAR,
            SortOrder.ASC);
    assertThat(
            Problems.code(
                () ->
                    fleet.vehicles.find(
                        ROOT, other, new PageRequest(1, Optional.of(cursor), false))))
        .isEqualTo("invalid-cursor");
  }

  @Test
  void filtersNarrow() {
    Contract contract = fleet.contract(company, "Л-1", "2027-05-31");
    Vehicle lada =
        fleet.vehicles.create(ROOT, company.id(), form("А111АА77", contract.id().value(), ""));
    Vehicle other =
        fleet.vehicles.create(
            ROOT,
            company.id(),
            new VehicleForm(
                "", Numbers.vin(9), "", "Kia", "Rio 100%", "2020", "", "", "IN_SERVICE", "", ""));
    Driver driver = fleet.driver(company, "Семёнова Анна");
    fleet.give(other, driver);

    assertThat(ids(text("a111"))).containsExactly(lada);
    assertThat(ids(text("rio kia"))).hasSize(1);
    assertThat(ids(text("семенова"))).hasSize(1);
    assertThat(ids(text("100%"))).hasSize(1);
    assertThat(ids(text("1%1"))).isEmpty();
    assertThat(
            ids(query(Optional.empty(), Optional.of(VehicleStatus.IN_SERVICE), Optional.empty())))
        .hasSize(1);
    assertThat(ids(query(Optional.empty(), Optional.empty(), Optional.of("KIA")))).hasSize(1);
    assertThat(
            ids(
                new VehicleQuery(
                    Optional.of(company.id()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(contract.id()),
                    Optional.empty(),
                    Optional.empty(),
                    VehicleSort.PLATE,
                    SortOrder.ASC)))
        .containsExactly(lada);
    assertThat(
            ids(
                new VehicleQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(driver.id()),
                    Optional.empty(),
                    VehicleSort.PLATE,
                    SortOrder.ASC)))
        .extracting(Vehicle::id)
        .containsExactly(other.id());
    assertThat(fleet.vehicles.brands(ROOT)).containsExactly("Kia", "Lada");
  }

  private List<Vehicle> ids(VehicleQuery query) {
    return fleet.vehicles.find(ROOT, query, PageRequest.first(10)).items();
  }

  private static VehicleQuery text(String text) {
    return query(Optional.of(text), Optional.empty(), Optional.empty());
  }

  private static VehicleQuery query(
      Optional<String> text, Optional<VehicleStatus> status, Optional<String> brand) {
    return new VehicleQuery(
        Optional.empty(),
        text,
        status,
        Optional.empty(),
        Optional.empty(),
        brand,
        VehicleSort.PLATE,
        SortOrder.ASC);
  }

  private static VehicleForm form(String plate, String contract, String status) {
    return new VehicleForm(
        plate,
        "XTA00000000000001",
        "99 ab 123456",
        "Lada",
        "Vesta",
        "2024",
        "белый",
        "",
        status,
        contract,
        "");
  }
}
