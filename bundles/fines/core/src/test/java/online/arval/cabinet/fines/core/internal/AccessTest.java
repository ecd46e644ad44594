package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineStatistics;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees and does what; who drove; what it comes to. */
class AccessTest {
  private final Office office = new Office();
  private Company company;
  private Company other;
  private Driver ivanov;
  private Driver petrov;
  private Vehicle vehicle;
  private Fine fine;

  @BeforeEach
  void open() {
    company = office.fleet.company();
    other = office.fleet.company();
    vehicle = office.fleet.vehicle(company);
    ivanov = office.fleet.driver(company, "Иванов");
    petrov = office.fleet.driver(company, "Петров");
    office.fleet.assign(vehicle, ivanov, Office.NOW.minusSeconds(30 * 86_400), Optional.empty());
    office.push(Charges.of(1, vehicle.sts().orElseThrow()));
    fine = office.byUin(Charges.uin(1));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void whatIsForeignDoesNotExist() {
    for (Caller foreign :
        List.of(
            FakeFleet.person(Role.FLEET_MANAGER, other.id()),
            office.fleet.signIn(petrov),
            Office.partner(other.id(), Access.READ, Access.PAY))) {
      assertThat(office.fines.find(foreign, FineQuery.all(), PageRequest.first(10)).items())
          .isEmpty();
      for (ThrowingCallable call : calls(foreign)) {
        assertThat(Problems.code(call)).as("%s", foreign).isEqualTo("not-found");
      }
    }
    assertThat(
            Problems.code(
                () ->
                    office.sync.start(
                        FakeFleet.person(Role.FLEET_MANAGER, other.id()),
                        company.id(),
                        Optional.empty(),
                        false)))
        .isEqualTo("not-found");
  }

  @Test
  void onlyFinesOfTheCompanyAreDecidedAbout() {
    Caller manager = FakeFleet.person(Role.FLEET_MANAGER, other.id());
    assertThat(
            Problems.code(() -> office.approvals.approve(manager, other.id(), List.of(fine.id()))))
        .isEqualTo("not-found");
    assertThat(
            Problems.code(() -> office.approvals.reject(manager, company.id(), List.of(fine.id()))))
        .isEqualTo("not-found");
    assertThat(office.approvals.approve(Office.ROOT, company.id(), List.of(fine.id())))
        .as("it does not wait")
        .isZero();
  }

  @Test
  void driversSeeTheirOwnAndPayWhereTheCompanyLetsThem() {
    Caller driver = office.fleet.signIn(ivanov);
    assertThat(office.fines.get(driver, fine.id())).isEqualTo(fine);
    assertThat(Problems.code(() -> office.pay(driver, fine))).isEqualTo("forbidden");
    policy(true, true);
    assertThat(office.pay(driver, fine).total()).isEqualTo(Money.ofRoubles(750));
    policy(false, false);
    assertThat(Problems.code(() -> office.fines.get(driver, fine.id()))).isEqualTo("not-found");
    assertThat(
            Problems.code(
                () ->
                    office.settings.setPolicy(
                        driver, new FinePolicy(company.id(), true, true, 0), OptionalLong.empty())))
        .isEqualTo("forbidden");
  }

  @Test
  void staffAndPartners() {
    assertThat(office.fines.get(FakeFleet.person(Role.SUPPORT_AGENT, null), fine.id()))
        .isEqualTo(fine);
    for (Caller reader :
        List.of(
            FakeFleet.person(Role.SUPPORT_AGENT, null),
            Office.partner(company.id(), Access.READ))) {
      assertThat(Problems.code(() -> office.pay(reader, fine))).isEqualTo("forbidden");
    }
    for (Caller nobody :
        List.of(FakeFleet.person(Role.DPO, null), Office.partner(null, "fleet:read"))) {
      assertThat(Problems.code(() -> office.fines.get(nobody, fine.id()))).isEqualTo("forbidden");
    }
    office.pay(Office.partner(company.id(), Access.PAY), fine);
  }

  @Test
  void whoDroveIsCorrectedByHandAndStaysSo() {
    Caller manager = FakeFleet.person(Role.FLEET_MANAGER, company.id());
    assertThat(Problems.code(() -> attribute(manager, petrov, "x"))).isEqualTo("out-of-range");
    assertThat(Problems.code(() -> attribute(manager, office.fleet.driver(other, "Чужой"), "так")))
        .isEqualTo("not-found");
    Attribution said = attribute(manager, petrov, "Подменял коллегу").attribution();
    assertThat(said.basis()).isEqualTo(Attribution.Basis.BY_HAND);
    assertThat(said.driver()).contains(petrov.id());
    assertThat(office.fines.history(manager, fine.id()).get(0))
        .extracting(FineEntry::what, FineEntry::details)
        .containsExactly("attributed", "Подменял коллегу");
    assignmentChanged();
    assertThat(office.again(fine).attribution()).isEqualTo(said);
    assertThat(office.audit.toString()).doesNotContain("Петров", "Подменял");
  }

  @Test
  void whoDroveIsLookedUpAgainWhenAssignmentsChange() {
    office.fleet.assignments.clear();
    office.fleet.assign(vehicle, petrov, Office.NOW.minusSeconds(30 * 86_400), Optional.empty());
    assignmentChanged();
    assertThat(office.again(fine).attribution().driver()).contains(petrov.id());
    office.fleet.assignments.clear();
    assignmentChanged();
    assertThat(office.again(fine).attribution().basis()).isEqualTo(Attribution.Basis.UNKNOWN);
  }

  @Test
  void sumsAreThoseOfTheFinesOneSees() {
    office.push(
        Charges.of(2, vehicle.sts().orElseThrow()).put("billDate", "2026-09-01"),
        Charges.of(3, office.fleet.vehicle(other).sts().orElseThrow()));
    FineStatistics sums =
        office.overview.statistics(
            FakeFleet.person(Role.FLEET_MANAGER, company.id()),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31));
    assertThat(sums.unpaidCount()).isEqualTo(2);
    assertThat(sums.unpaidPrice()).isEqualTo(Money.ofRoubles(1_750));
    assertThat(sums.possibleSaving()).isEqualTo(Money.ofRoubles(250));
    assertThat(sums.byMonth())
        .extracting(FineStatistics.Slice::key)
        .containsExactly("2026-09", "2026-11");
    assertThat(sums.byDriver()).extracting(FineStatistics.Slice::key).containsExactly("Иванов");
    assertThat(sums.byArticle()).extracting(FineStatistics.Slice::count).containsExactly(2L);
  }

  private List<ThrowingCallable> calls(Caller caller) {
    return List.of(
        () -> office.fines.get(caller, fine.id()),
        () -> office.fines.history(caller, fine.id()),
        () -> office.fines.quote(caller, List.of(fine.id())),
        () -> office.pay(caller, fine),
        () -> attribute(caller, ivanov, "причина"));
  }

  private Fine attribute(Caller caller, Driver driver, String reason) {
    return office.fines.attribute(
        caller, fine.id(), Optional.of(driver.id()), reason, OptionalLong.empty());
  }

  private void policy(boolean see, boolean pay) {
    office.settings.setPolicy(
        FakeFleet.person(Role.FLEET_MANAGER, company.id()),
        new FinePolicy(company.id(), see, pay, 0),
        OptionalLong.empty());
  }

  private void assignmentChanged() {
    office.fleetNews.handle(
        Office.event(
            FleetEvents.ASSIGNMENT_CHANGED,
            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("vehicleId", vehicle.id().value())
                .put("from", Office.NOW.minusSeconds(30 * 86_400).toString())));
  }
}
