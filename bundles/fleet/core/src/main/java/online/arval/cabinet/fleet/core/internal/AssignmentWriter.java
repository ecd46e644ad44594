package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.FleetEvents.Change;
import online.arval.cabinet.fleet.core.internal.data.StoredAssignment;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes assignments with their events and audit records. Every writer touches the vehicle first:
 * its version lets only one of two concurrent assignments through, the other is tried again and
 * then sees the first.
 */
@Component(service = AssignmentWriter.class)
public final class AssignmentWriter {
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final FleetJournal journal;
  private final Time time;

  @Activate
  public AssignmentWriter(@Reference FleetJournal journal, @Reference Time time) {
    this.journal = journal;
    this.time = time;
  }

  StoredAssignment start(
      EntityManager em,
      Caller caller,
      StoredVehicle vehicle,
      StoredDriver driver,
      Instant from,
      Optional<Instant> to) {
    Instant now = time.now();
    requireTimes(from, to, now);
    requireFit(vehicle, driver);
    vehicle.touch(now);
    em.flush();
    requireFree(em, vehicle, from, to);
    StoredAssignment assignment = new StoredAssignment(Ids.next(), vehicle, driver, from, to, now);
    em.persist(assignment);
    em.flush();
    publish(caller, Change.CREATED, assignment);
    return assignment;
  }

  void end(EntityManager em, Caller caller, StoredAssignment assignment, Instant at) {
    em.find(StoredVehicle.class, assignment.vehicleId()).touch(time.now());
    assignment.end(at, time.now());
    em.flush();
    publish(caller, Change.UPDATED, assignment);
  }

  /** Ends what holds now and cancels what was planned, when a vehicle goes out of use. */
  void endAll(EntityManager em, Caller caller, String vehicleId) {
    Instant now = time.now();
    for (String id : notOver(em, vehicleId, now)) {
      StoredAssignment assignment = em.find(StoredAssignment.class, id);
      Instant from = assignment.from();
      end(em, caller, assignment, from.isAfter(now) ? from : now);
    }
  }

  /** Start of the next assignment after the moment. */
  Optional<Instant> nextStart(EntityManager em, String vehicleId, Instant after) {
    return SqlText.of(
            "select a.from_at from fleet_assignment a where a.vehicle_id = ? and a.from_at > ?"
                + " and (a.to_at is null or a.to_at > a.from_at) order by a.from_at fetch first 1 row only",
            vehicleId,
            after)
        .first(em, row -> row.getObject(1, java.time.OffsetDateTime.class).toInstant());
  }

  private static List<String> notOver(EntityManager em, String vehicleId, Instant now) {
    return SqlText.of(
            "select a.id from fleet_assignment a where a.vehicle_id = ? and (a.to_at is null or a.to_at > ?)"
                + " order by a.from_at",
            vehicleId,
            now)
        .list(em, row -> row.getString(1));
  }

  private static void requireTimes(Instant from, Optional<Instant> to, Instant now) {
    if (Duration.between(from, now).abs().compareTo(FARTHEST) > 0) {
      throw ProblemException.invalid("from", "out-of-range", "must be at most a year ago or ahead");
    }
    if (to.filter(end -> !end.isAfter(from)).isPresent()) {
      throw ProblemException.invalid("to", "not-after-start", "must be after the start");
    }
  }

  private static void requireFit(StoredVehicle vehicle, StoredDriver driver) {
    if (!vehicle.company().equals(driver.company())) {
      throw ProblemException.invalid(
          "driverId", "other-company", "must be a driver of the vehicle's company");
    }
    if (driver.data().status() != DriverStatus.ACTIVE) {
      throw ProblemException.conflict("driver-inactive", "The driver is not active any more.");
    }
    if (!vehicle.data().inUse()) {
      throw ProblemException.conflict("vehicle-returned", "The vehicle has been returned.");
    }
  }

  private static void requireFree(
      EntityManager em, StoredVehicle vehicle, Instant from, Optional<Instant> to) {
    SqlText overlapping =
        SqlText.of(
            "select count(*) from fleet_assignment a where a.vehicle_id = ?"
                + " and (a.to_at is null or a.to_at > ? and a.to_at > a.from_at)",
            vehicle.id(),
            from);
    overlapping.andIf("a.from_at < ?", to);
    if (overlapping.number(em) > 0) {
      throw ProblemException.conflict(
          "vehicle-taken",
          "The vehicle has another driver in that time; end that assignment first.");
    }
  }

  private void publish(Caller caller, Change change, StoredAssignment assignment) {
    journal.tell(FleetEvents.ASSIGNMENT_CHANGED, assignment.id(), EventData.of(change, assignment));
    journal.record(
        caller,
        "assignment",
        change == Change.CREATED ? "created" : "ended",
        assignment.id(),
        assignment.company(),
        Map.of("vehicle", assignment.vehicleId(), "driver", assignment.driverId()));
  }
}
