package online.arval.cabinet.fleet.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who drives what, and when. A vehicle has at most one driver at any moment; a driver may have
 * several vehicles. Changed by fleet managers of the company, account managers and partners with
 * {@code fleet:write}; seen by whoever may see the vehicle or the driver, drivers seeing only their
 * own.
 */
@ProviderType
public interface Assignments {
  /**
   * Gives the vehicle to the driver.
   *
   * @param from first moment, at most a year ago or ahead
   * @param to the moment after the last; empty when it is open
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code vehicle-taken}
   *     when another assignment overlaps, {@code driver-inactive}, {@code vehicle-returned};
   *     invalid {@code out-of-range}, {@code not-after-start}, {@code other-company}
   */
  Assignment assign(
      Caller caller, VehicleId vehicle, DriverId driver, Instant from, Optional<Instant> to);

  /**
   * Gives the vehicle to the driver from now on; the present assignment ends at the same moment. It
   * is open, or ends where the next planned one begins. Nothing changes when the driver has it
   * already.
   */
  Assignment handOver(Caller caller, VehicleId vehicle, DriverId driver);

  /**
   * Ends an assignment.
   *
   * @param at after its start and not later than its end
   * @throws online.arval.cabinet.platform.model.ProblemException invalid {@code not-after-start};
   *     conflict {@code already-ended}
   */
  Assignment end(Caller caller, AssignmentId id, Instant at);

  /** Assignments of a vehicle, latest first, at most 500. */
  List<Assignment> ofVehicle(Caller caller, VehicleId vehicle);

  /** Assignments of a driver, latest first, at most 500. */
  List<Assignment> ofDriver(Caller caller, DriverId driver);

  /** Who drove the vehicle at the moment; for the attribution of a fine. */
  Optional<Assignment> at(Caller caller, VehicleId vehicle, Instant moment);

  /**
   * Assignments of the vehicles that hold at some moment of the period; one query. For the
   * attribution of many fines.
   *
   * @param vehicles at most 500; those the caller may not see are passed over
   * @param from first moment
   * @param to last moment
   */
  List<Assignment> during(Caller caller, Set<VehicleId> vehicles, Instant from, Instant to);
}
