package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.FleetUpsert.ContractRow;
import online.arval.cabinet.fleet.api.FleetUpsert.DriverRow;
import online.arval.cabinet.fleet.api.FleetUpsert.VehicleRow;
import online.arval.cabinet.fleet.api.UpsertResult;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpsertServiceTest {
  private final Fleet fleet = new Fleet();
  private final Company company = fleet.company();

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void ofAThousandRowsThreeAreWrongAndTheRestIsDoneOnce() {
    List<VehicleRow> rows =
        new ArrayList<>(IntStream.range(0, 1_000).mapToObj(i -> row(Fleet.car(i))).toList());
    rows.set(10, row(form("V10", "Ы1", Numbers.vin(10), "2024")));
    rows.set(500, row(form("V500", "", "BAD", "2024")));
    rows.set(999, row(form("V999", "", Numbers.vin(1), "2024")));

    List<UpsertResult> first = fleet.upsert.vehicles(ROOT, rows);

    assertThat(first).hasSize(1_000);
    assertThat(first).filteredOn(result -> result.outcome() == Outcome.CREATED).hasSize(997);
    assertThat(first)
        .filteredOn(result -> result.outcome() == Outcome.FAILED)
        .extracting(
            UpsertResult::index,
            result -> result.errors().get(0).field(),
            result -> result.errors().get(0).code())
        .containsExactly(
            tuple(10, "plate", "invalid-plate"),
            tuple(500, "vin", "invalid-vin"),
            tuple(999, "vin", "vin-taken"));

    int told = fleet.events.size();
    int recorded = fleet.audit.size();
    List<UpsertResult> second = fleet.upsert.vehicles(ROOT, rows);
    assertThat(second).filteredOn(result -> result.outcome() == Outcome.UNCHANGED).hasSize(997);
    assertThat(second).filteredOn(result -> result.outcome() == Outcome.FAILED).hasSize(3);
    assertThat(fleet.events).hasSize(told);
    assertThat(fleet.audit).hasSize(recorded);
  }

  @Test
  void aChangedRowIsUpdated() {
    UpsertResult created = fleet.upsert.vehicles(ROOT, List.of(row(Fleet.car(1)))).get(0);
    UpsertResult updated =
        fleet.upsert.vehicles(ROOT, List.of(row(form("V1", "", Numbers.vin(1), "2020")))).get(0);
    assertThat(updated.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(updated.id()).isEqualTo(created.id());
    assertThat(fleet.vehicles.find(ROOT, VehicleQuery.all(), PageRequest.first(9)).items())
        .singleElement()
        .satisfies(vehicle -> assertThat(vehicle.year()).isEqualTo(2020));
  }

  @Test
  void referencesAreExternalIds() {
    String key = company.externalId().orElseThrow();
    ContractForm contract = new ContractForm("Л-7", "2026-01-01", "31.12.2028", "1000", "", "K7");
    assertThat(fleet.upsert.contracts(ROOT, List.of(new ContractRow(key, contract))))
        .extracting(UpsertResult::outcome)
        .containsExactly(Outcome.CREATED);
    assertThat(
            fleet.upsert.drivers(
                ROOT,
                List.of(
                    new DriverRow(
                        key,
                        new DriverForm(
                            "Иванов Иван", "7712 345678", "8 (999) 123-45-67", "", "D1")))))
        .extracting(UpsertResult::outcome)
        .containsExactly(Outcome.CREATED);
    fleet.upsert.vehicles(ROOT, List.of(new VehicleRow(key, "K7", Fleet.car(1))));
    assertThat(fleet.vehicles.find(ROOT, VehicleQuery.all(), PageRequest.first(9)).items())
        .singleElement()
        .satisfies(
            vehicle ->
                assertThat(vehicle.contract().map(Vehicle.ContractRef::number)).contains("Л-7"));
    assertThat(
            codes(
                fleet.upsert.vehicles(
                    ROOT,
                    List.of(
                        new VehicleRow(key, "K8", Fleet.car(2)),
                        new VehicleRow("none", "", Fleet.car(3))))))
        .containsExactly("unknown-contract", "unknown-company");
  }

  @Test
  void companiesShareAnInnOnlyUnderAnotherKpp() {
    assertThat(
            codes(
                fleet.upsert.companies(
                    ROOT,
                    List.of(
                        company("I1", 71, "770401001"),
                        company("I2", 71, "770401001"),
                        company("I3", 71, ""),
                        company("I4", 72, ""),
                        company("I5", 72, ""),
                        company("I6", 72, "770401001")))))
        .containsExactly("inn-taken", "inn-taken", "inn-taken", "inn-taken");
    List<UpsertResult> branch =
        fleet.upsert.companies(ROOT, List.of(company("I7", 71, "780101001")));
    assertThat(branch).extracting(UpsertResult::outcome).containsExactly(Outcome.CREATED);
    assertThat(fleet.upsert.companies(ROOT, List.of(company("I1", 71, "780101001"))))
        .flatExtracting(UpsertResult::errors)
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(tuple("inn", "inn-taken"));
  }

  private static CompanyForm company(String key, int inn, String kpp) {
    return new CompanyForm("ООО «Филиал»", Numbers.inn(inn), kpp, "", "", key);
  }

  @Test
  void aRowWithoutKeyOrTwiceFails() {
    assertThat(
            codes(
                fleet.upsert.vehicles(
                    ROOT,
                    List.of(
                        row(form("", "", Numbers.vin(1), "2024")),
                        row(Fleet.car(2)),
                        row(Fleet.car(2))))))
        .containsExactly("required", "duplicate-row");
  }

  @Test
  void whoMayNotWriteMayNotSendBatches() {
    List<VehicleRow> rows = List.of(row(Fleet.car(1)));
    for (Caller caller :
        List.of(
            fleet.manager(company),
            Fleet.person(Role.SUPPORT_AGENT, null),
            Fleet.partner(null, "fleet:read"))) {
      assertThat(Problems.kind(() -> fleet.upsert.vehicles(caller, rows)))
          .isEqualTo(ProblemKind.FORBIDDEN);
    }
  }

  @Test
  void aPartnerOfOneCompanyFailsOnRowsOfAnother() {
    Company other = fleet.company();
    Caller partner = Fleet.partner(other.id(), "fleet:write");
    assertThat(codes(fleet.upsert.vehicles(partner, List.of(row(Fleet.car(1))))))
        .containsExactly("unknown-company");
    assertThat(Problems.kind(() -> fleet.upsert.companies(partner, List.<CompanyForm>of())))
        .isEqualTo(ProblemKind.FORBIDDEN);
  }

  @Test
  void tooManyRowsAreRefusedAtOnce() {
    List<VehicleRow> rows = Collections.nCopies(5_001, row(Fleet.car(1)));
    assertThat(Problems.code(() -> fleet.upsert.vehicles(ROOT, rows))).isEqualTo("too-many-rows");
  }

  private VehicleRow row(VehicleForm form) {
    return new VehicleRow(company.externalId().orElseThrow(), "", form);
  }

  private static VehicleForm form(String externalId, String plate, String vin, String year) {
    return new VehicleForm(plate, vin, "", "Lada", "Vesta", year, "", "", "", "", externalId);
  }

  private static List<String> codes(List<UpsertResult> results) {
    return results.stream()
        .flatMap(result -> result.errors().stream())
        .map(FieldError::code)
        .toList();
  }
}
