package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.NOW;
import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssignmentServiceTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Fleet fleet = new Fleet();
  private final Company company = fleet.company();
  private final Vehicle vehicle = fleet.vehicle(company);
  private final Driver ivanov = fleet.driver(company, "Иванов");
  private final Driver petrov = fleet.driver(company, "Петров");

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void whoDroveAtAMoment() {
    fleet.assignments.assign(
        ROOT,
        vehicle.id(),
        ivanov.id(),
        NOW.minus(HOUR.multipliedBy(3)),
        Optional.of(NOW.minus(HOUR)));
    fleet.assignments.assign(ROOT, vehicle.id(), petrov.id(), NOW.minus(HOUR), Optional.empty());
    assertThat(driverAt(NOW.minus(HOUR.multipliedBy(4)))).isEmpty();
    assertThat(driverAt(NOW.minus(HOUR.multipliedBy(3)))).contains("Иванов");
    assertThat(driverAt(NOW.minus(HOUR).minusNanos(1_000))).contains("Иванов");
    assertThat(driverAt(NOW.minus(HOUR))).contains("Петров");
    assertThat(driverAt(NOW)).contains("Петров");
    assertThat(fleet.assignments.ofVehicle(ROOT, vehicle.id()))
        .extracting(Assignment::driverName)
        .containsExactly("Петров", "Иванов");
    assertThat(fleet.assignments.ofDriver(ROOT, ivanov.id()))
        .extracting(Assignment::vehicleLabel)
        .containsExactly(vehicle.plate().orElseThrow());
  }

  @Test
  void aVehicleHasOneDriverAtATime() {
    fleet.assignments.assign(ROOT, vehicle.id(), ivanov.id(), NOW, Optional.of(NOW.plus(HOUR)));
    assertThat(assigned(NOW.minus(HOUR), Optional.of(NOW.plusSeconds(1))))
        .isEqualTo("vehicle-taken");
    assertThat(assigned(NOW.plusSeconds(1), Optional.of(NOW.plusSeconds(2))))
        .isEqualTo("vehicle-taken");
    assertThat(assigned(NOW.minus(HOUR), Optional.empty())).isEqualTo("vehicle-taken");
    assertThat(assigned(NOW, Optional.of(NOW))).isEqualTo("not-after-start");
    fleet.assignments.assign(ROOT, vehicle.id(), petrov.id(), NOW.plus(HOUR), Optional.empty());
    fleet.assignments.assign(ROOT, vehicle.id(), petrov.id(), NOW.minus(HOUR), Optional.of(NOW));
    assertThat(fleet.assignments.ofVehicle(ROOT, vehicle.id())).hasSize(3);
  }

  @Test
  void tellsOfManyVehiclesWhoDroveInAPeriod() {
    fleet.assignments.assign(ROOT, vehicle.id(), ivanov.id(), NOW.minus(HOUR), Optional.of(NOW));
    fleet.assignments.assign(ROOT, vehicle.id(), petrov.id(), NOW, Optional.empty());
    Set<VehicleId> vehicles = Set.of(vehicle.id(), VehicleId.create());
    assertThat(fleet.assignments.during(ROOT, vehicles, NOW.minus(HOUR), NOW))
        .extracting(Assignment::driverName)
        .containsExactly("Иванов", "Петров");
    assertThat(fleet.assignments.during(ROOT, vehicles, NOW.minus(HOUR), NOW.minusSeconds(1)))
        .extracting(Assignment::driverName)
        .containsExactly("Иванов");
    assertThat(
            fleet.assignments.during(
                fleet.manager(fleet.company()), vehicles, NOW.minus(HOUR), NOW))
        .isEmpty();
  }

  @Test
  void handingOverEndsThePresentAssignmentAtTheSameMoment() {
    AssignmentId first = fleet.give(vehicle, ivanov);
    fleet.clock.forward(HOUR);
    Assignment second = fleet.assignments.handOver(ROOT, vehicle.id(), petrov.id());
    assertThat(second.from()).isEqualTo(NOW.plus(HOUR));
    assertThat(fleet.assignments.handOver(ROOT, vehicle.id(), petrov.id())).isEqualTo(second);
    assertThat(fleet.assignments.ofVehicle(ROOT, vehicle.id()))
        .filteredOn(it -> it.id().equals(first))
        .singleElement()
        .extracting(Assignment::to)
        .isEqualTo(Optional.of(second.from()));
    assertThat(fleet.vehicles.get(ROOT, vehicle.id()).driver())
        .map(Vehicle.DriverRef::name)
        .contains("Петров");
    assertThat(fleet.events)
        .extracting(CloudEvent::type)
        .filteredOn(FleetEvents.ASSIGNMENT_CHANGED::equals)
        .hasSize(3);
  }

  @Test
  void handingOverStopsBeforeThePlannedOne() {
    fleet.assignments.assign(ROOT, vehicle.id(), ivanov.id(), NOW.plus(HOUR), Optional.empty());
    assertThat(fleet.assignments.handOver(ROOT, vehicle.id(), petrov.id()).to())
        .contains(NOW.plus(HOUR));
  }

  @Test
  void anAssignmentEndsOnce() {
    AssignmentId id = fleet.give(vehicle, ivanov);
    assertThat(Problems.code(() -> fleet.assignments.end(ROOT, id, NOW)))
        .isEqualTo("not-after-start");
    assertThat(fleet.assignments.end(ROOT, id, NOW.plus(HOUR)).to()).contains(NOW.plus(HOUR));
    assertThat(Problems.code(() -> fleet.assignments.end(ROOT, id, NOW.plus(HOUR).plusSeconds(1))))
        .isEqualTo("already-ended");
  }

  @Test
  void onlyActiveDriversOfTheCompanyCanBeAssigned() {
    Driver foreign = fleet.driver(fleet.company(), "Чужой");
    assertThat(Problems.code(() -> fleet.give(vehicle, foreign))).isEqualTo("other-company");
    DriverForm left = new DriverForm("Петров", "", "", "INACTIVE", "");
    fleet.drivers.update(ROOT, petrov.id(), left, OptionalLong.empty());
    assertThat(Problems.code(() -> fleet.give(vehicle, petrov))).isEqualTo("driver-inactive");
  }

  @Test
  void aDriverWithAVehicleCannotLeave() {
    fleet.give(vehicle, ivanov);
    DriverForm left = new DriverForm("Иванов", "", "", "INACTIVE", "");
    assertThat(
            Problems.code(
                () -> fleet.drivers.update(ROOT, ivanov.id(), left, OptionalLong.empty())))
        .isEqualTo("driver-assigned");
  }

  @Test
  void ofManyAtOnceOneGetsTheVehicle() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Driver driver = i % 2 == 0 ? ivanov : petrov;
        tries.add(() -> wins(driver));
      }
      int winners = 0;
      for (Future<Boolean> attempt : pool.invokeAll(tries)) {
        winners += attempt.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
      assertThat(fleet.assignments.ofVehicle(ROOT, vehicle.id())).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean wins(Driver driver) {
    try {
      fleet.give(vehicle, driver);
      return true;
    } catch (ProblemException taken) {
      return false;
    }
  }

  private Optional<String> driverAt(Instant moment) {
    return fleet.assignments.at(ROOT, vehicle.id(), moment).map(Assignment::driverName);
  }

  private String assigned(Instant from, Optional<Instant> to) {
    return Problems.code(() -> fleet.assignments.assign(ROOT, vehicle.id(), petrov.id(), from, to));
  }
}
