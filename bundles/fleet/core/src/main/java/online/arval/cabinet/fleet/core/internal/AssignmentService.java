package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.AssignmentId;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredAssignment;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Assignments} on the fleet's tables. */
@Component
public final class AssignmentService implements Assignments {
  private final FleetDatabase database;
  private final AssignmentWriter writer;
  private final Time time;

  @Activate
  public AssignmentService(
      @Reference FleetDatabase database, @Reference AssignmentWriter writer, @Reference Time time) {
    this.database = database;
    this.writer = writer;
    this.time = time;
  }

  @Override
  public Assignment assign(
      Caller caller, VehicleId vehicle, DriverId driver, Instant from, Optional<Instant> to) {
    return database.tx(
        em ->
            start(
                em,
                caller,
                vehicle(em, caller, vehicle),
                driver(em, caller, driver),
                micros(from),
                to.map(AssignmentService::micros)));
  }

  @Override
  public Assignment handOver(Caller caller, VehicleId vehicleId, DriverId driverId) {
    return database.tx(
        em -> {
          StoredVehicle vehicle = vehicle(em, caller, vehicleId);
          StoredDriver driver = driver(em, caller, driverId);
          Instant now = time.now();
          Optional<Assignment> present =
              AssignmentViews.at(em, new Scope.Everything(), vehicleId, now);
          if (present.filter(held -> held.driverId().equals(driverId)).isPresent()) {
            return present.get();
          }
          present.ifPresent(
              held ->
                  writer.end(em, caller, em.find(StoredAssignment.class, held.id().value()), now));
          return start(
              em, caller, vehicle, driver, now, writer.nextStart(em, vehicleId.value(), now));
        });
  }

  @Override
  public Assignment end(Caller caller, AssignmentId id, Instant at) {
    Scope scope = Access.seen(caller, Thing.ASSIGNMENT);
    return database.tx(
        em -> {
          Assignment seen = AssignmentViews.require(em, scope, id);
          Access.requireWrite(caller, Thing.ASSIGNMENT, seen.companyId());
          Instant moment = micros(at);
          if (!moment.isAfter(seen.from())) {
            throw ProblemException.invalid("at", "not-after-start", "must be after the start");
          }
          if (seen.to().filter(moment::isAfter).isPresent()) {
            throw ProblemException.conflict("already-ended", "The assignment ended before that.");
          }
          writer.end(em, caller, em.find(StoredAssignment.class, id.value()), moment);
          return AssignmentViews.require(em, scope, id);
        });
  }

  @Override
  public List<Assignment> ofVehicle(Caller caller, VehicleId vehicle) {
    return database.read(
        em -> {
          VehicleViews.require(em, Access.seen(caller, Thing.VEHICLE), vehicle, time.now());
          return AssignmentViews.ofVehicle(em, Access.seen(caller, Thing.ASSIGNMENT), vehicle);
        });
  }

  @Override
  public List<Assignment> ofDriver(Caller caller, DriverId driver) {
    return database.read(
        em -> {
          DriverViews.require(em, Access.seen(caller, Thing.DRIVER), driver, time.now());
          return AssignmentViews.ofDriver(em, Access.seen(caller, Thing.ASSIGNMENT), driver);
        });
  }

  @Override
  public Optional<Assignment> at(Caller caller, VehicleId vehicle, Instant moment) {
    return database.read(
        em -> {
          VehicleViews.require(em, Access.seen(caller, Thing.VEHICLE), vehicle, time.now());
          return AssignmentViews.at(em, Access.seen(caller, Thing.ASSIGNMENT), vehicle, moment);
        });
  }

  @Override
  public List<Assignment> during(Caller caller, Set<VehicleId> vehicles, Instant from, Instant to) {
    Scope scope = Access.seen(caller, Thing.ASSIGNMENT);
    return vehicles.isEmpty()
        ? List.of()
        : database.read(em -> AssignmentViews.during(em, scope, vehicles, from, to));
  }

  private Assignment start(
      EntityManager em,
      Caller caller,
      StoredVehicle vehicle,
      StoredDriver driver,
      Instant from,
      Optional<Instant> to) {
    String id = writer.start(em, caller, vehicle, driver, from, to).id();
    return AssignmentViews.require(
        em, new Scope.OfCompany(vehicle.company()), new AssignmentId(id));
  }

  private StoredVehicle vehicle(EntityManager em, Caller caller, VehicleId id) {
    Scope scope = Access.seen(caller, Thing.VEHICLE);
    var seen = VehicleViews.require(em, scope, id, time.now());
    Access.requireWrite(caller, Thing.ASSIGNMENT, seen.companyId());
    return em.find(StoredVehicle.class, id.value());
  }

  private StoredDriver driver(EntityManager em, Caller caller, DriverId id) {
    DriverViews.require(em, Access.seen(caller, Thing.DRIVER), id, time.now());
    return em.find(StoredDriver.class, id.value());
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
