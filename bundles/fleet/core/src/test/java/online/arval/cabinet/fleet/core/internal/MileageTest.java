package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.MileageReading;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MileageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Fleet fleet = new Fleet();
  private final Company company = fleet.company();
  private final Vehicle vehicle = fleet.vehicle(company);

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void theMileageOnlyGrows() {
    read(10_000, TODAY.minusDays(10));
    read(12_000, TODAY);
    assertThat(refused(11_999, TODAY)).isEqualTo("mileage-decreased");
    assertThat(refused(12_001, TODAY.minusDays(1))).isEqualTo("mileage-decreased");
    assertThat(refused(9_999, TODAY.minusDays(9))).isEqualTo("mileage-decreased");
    read(11_000, TODAY.minusDays(5));
    assertThat(shown()).isEqualTo(new Vehicle.Mileage(12_000, TODAY));
    assertThat(fleet.vehicles.mileage(ROOT, vehicle.id(), PageRequest.first(10)).items())
        .extracting(MileageReading::km)
        .containsExactly(12_000L, 11_000L, 10_000L);
  }

  @Test
  void impossibleReadingsAreRefused() {
    assertThat(refused(-1, TODAY)).isEqualTo("out-of-range");
    assertThat(refused(3_000_001, TODAY)).isEqualTo("out-of-range");
    assertThat(refused(1, TODAY.plusDays(1))).isEqualTo("in-future");
    assertThat(fleet.vehicles.get(ROOT, vehicle.id()).mileage()).isEmpty();
  }

  @Test
  void theLessorCorrectsAndWhatFollowsIsMeasuredByTheCorrection() {
    read(120_000, TODAY.minusDays(3));
    fleet.vehicles.recordMileage(
        Fleet.person(Role.ACCOUNT_MANAGER, null),
        vehicle.id(),
        new NewMileage(12_000, TODAY.minusDays(2), true));
    assertThat(shown()).isEqualTo(new Vehicle.Mileage(12_000, TODAY.minusDays(2)));
    read(12_500, TODAY);
    assertThat(refused(11_000, TODAY)).isEqualTo("mileage-decreased");
    assertThat(
            Problems.kind(
                () ->
                    fleet.vehicles.recordMileage(
                        fleet.manager(company), vehicle.id(), new NewMileage(1, TODAY, true))))
        .isEqualTo(ProblemKind.FORBIDDEN);
  }

  @Test
  void aDriverRecordsTheMileageOfTheirOwnVehicleOnly() {
    Driver driver = fleet.driver(company, "Иванов");
    Caller.Person signIn = fleet.signIn(driver);
    assertThat(
            Problems.kind(
                () ->
                    fleet.vehicles.recordMileage(
                        signIn, vehicle.id(), new NewMileage(5, TODAY, false))))
        .isEqualTo(ProblemKind.NOT_FOUND);
    fleet.give(vehicle, driver);
    assertThat(
            fleet
                .vehicles
                .recordMileage(signIn, vehicle.id(), new NewMileage(5, TODAY, false))
                .recordedBy())
        .isEqualTo(signIn.principal());
  }

  private void read(long km, LocalDate at) {
    fleet.vehicles.recordMileage(ROOT, vehicle.id(), new NewMileage(km, at, false));
  }

  private String refused(long km, LocalDate at) {
    return Problems.code(() -> read(km, at));
  }

  private Vehicle.Mileage shown() {
    return fleet.vehicles.get(ROOT, vehicle.id()).mileage().orElseThrow();
  }
}
