package online.arval.cabinet.demo.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import online.arval.cabinet.demo.internal.data.CompanyPlan.Drive;
import online.arval.cabinet.demo.internal.data.CompanyPlan.Reading;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.FleetUpsert.VehicleRow;
import online.arval.cabinet.fleet.api.VehicleForm;
import online.arval.cabinet.platform.model.Inn;
import online.arval.cabinet.platform.model.Kpp;
import online.arval.cabinet.platform.model.Ogrn;
import online.arval.cabinet.platform.model.PlateNumber;
import online.arval.cabinet.platform.model.RegistrationCertificate;
import online.arval.cabinet.platform.model.Vin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Ends of months and years, where dates go wrong. */
  static Stream<CompanyPlan> plans() {
    return Stream.of("2026-11-22", "2026-12-31", "2027-01-01", "2028-02-29")
        .map(LocalDate::parse)
        .flatMap(day -> CompanyProfile.all().stream().map(profile -> Planner.plan(profile, day)));
  }

  private static List<VehicleForm> vehicles(CompanyPlan plan) {
    return plan.vehicles().stream().map(VehicleRow::form).toList();
  }

  @Test
  void isTheSameEveryTime() {
    CompanyProfile big = CompanyProfile.all().get(0);
    assertThat(Planner.plan(big, TODAY)).isEqualTo(Planner.plan(big, TODAY));
  }

  @Test
  void hasTheSizesTheDemoPromises() {
    List<CompanyPlan> plans =
        CompanyProfile.all().stream().map(p -> Planner.plan(p, TODAY)).toList();

    assertThat(plans).extracting(plan -> plan.vehicles().size()).containsExactly(500, 35, 6);
    assertThat(plans).extracting(plan -> plan.contracts().size()).containsExactly(40, 5, 2);
    assertThat(plans).extracting(plan -> plan.drivers().size()).containsExactly(350, 28, 6);
    assertThat(plans.get(0).drives()).hasSizeGreaterThan(350);
    assertThat(plans.get(0).readings()).hasSizeGreaterThan(1000);
    assertThat(vehicles(plans.get(0)).stream().map(VehicleForm::status).distinct())
        .containsExactlyInAnyOrder("ACTIVE", "IN_SERVICE", "ORDERED", "RETURNED");
  }

  @Test
  void companiesHaveTrueRegisterNumbers() {
    assertThat(CompanyProfile.all())
        .allSatisfy(
            profile -> {
              assertThat(Inn.parse("inn", profile.form().inn()).ofOrganisation()).isTrue();
              Kpp.parse("kpp", profile.form().kpp());
              Ogrn.parse("ogrn", profile.form().ogrn());
            });
  }

  @Test
  void noNumberIsGivenTwiceOverAllCompanies() {
    Set<String> seen = new HashSet<>();
    CompanyProfile.all().stream()
        .flatMap(profile -> vehicles(Planner.plan(profile, TODAY)).stream())
        .flatMap(v -> Stream.of(v.vin(), v.plate(), v.sts(), v.externalId()))
        .filter(number -> !number.isEmpty())
        .forEach(number -> assertThat(seen.add(number)).as(number).isTrue());
  }

  @ParameterizedTest
  @MethodSource("plans")
  void vehiclesBearValidNumbers(CompanyPlan plan) {
    for (VehicleForm vehicle : vehicles(plan)) {
      Vin.parse("vin", vehicle.vin());
      assertThat(vehicle.vin().charAt(8)).isEqualTo(Vins.checkDigit(vehicle.vin()));
      boolean ordered = vehicle.status().equals("ORDERED");
      assertThat(vehicle.plate().isEmpty()).isEqualTo(ordered);
      if (!ordered) {
        PlateNumber.parse("plate", vehicle.plate());
        RegistrationCertificate.parse("sts", vehicle.sts());
      }
    }
  }

  @Test
  void theCheckDigitIsThatOfTheStandard() {
    assertThat(Vins.checkDigit("1M8GDM9A_KP042788".replace('_', '0'))).isEqualTo('X');
    assertThat(Vins.checkDigit("11111111111111111")).isEqualTo('1');
  }

  @ParameterizedTest
  @MethodSource("plans")
  void contractsEndAfterTheyBegin(CompanyPlan plan) {
    assertThat(plan.contracts())
        .allSatisfy(
            row -> {
              ContractForm form = row.form();
              assertThat(LocalDate.parse(form.end())).isAfter(LocalDate.parse(form.start()));
              assertThat(Long.parseLong(form.monthlyPayment())).isPositive();
            });
    assertThat(plan.contracts().stream().map(row -> row.form().number())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aVehicleHasOneDriverAtATimeAndBothMayDrive(CompanyPlan plan) {
    List<DriverForm> drivers = plan.drivers().stream().map(row -> row.form()).toList();
    Map<Integer, List<Drive>> byVehicle =
        plan.drives().stream().collect(Collectors.groupingBy(Drive::vehicle));
    byVehicle.forEach(
        (vehicle, drives) -> {
          assertThat(plan.vehicles().get(vehicle).form().status()).isEqualTo("ACTIVE");
          Instant free = Instant.MIN;
          for (Drive drive : drives) {
            assertThat(drive.from()).isAfter(free);
            free = drive.to().orElse(Instant.MAX);
          }
          assertThat(free).isEqualTo(Instant.MAX);
        });
    assertThat(plan.drives())
        .allSatisfy(d -> assertThat(drivers.get(d.driver()).status()).isEqualTo("ACTIVE"));
    assertThat(plan.drives().stream().filter(d -> d.driver() == 0)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void odometersOnlyGrow(CompanyPlan plan) {
    Map<Integer, List<Reading>> byVehicle =
        plan.readings().stream().collect(Collectors.groupingBy(Reading::vehicle));
    assertThat(byVehicle.values())
        .allSatisfy(
            readings -> {
              for (int i = 1; i < readings.size(); i++) {
                assertThat(readings.get(i).mileage().km())
                    .isGreaterThan(readings.get(i - 1).mileage().km());
                assertThat(readings.get(i).mileage().at())
                    .isAfter(readings.get(i - 1).mileage().at());
              }
            });
  }

  @Test
  void nothingOfThePastIsInTheFuture() {
    Instant now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    for (CompanyProfile profile : CompanyProfile.all()) {
      CompanyPlan plan = Planner.plan(profile, TODAY);
      assertThat(plan.readings()).allMatch(r -> !r.mileage().at().isAfter(TODAY));
      assertThat(plan.drives())
          .allMatch(
              d -> d.from().isBefore(now) && d.from().isAfter(now.minus(Duration.ofDays(365))));
    }
  }
}
