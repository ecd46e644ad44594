package online.arval.cabinet.fleet.api;

import java.net.URI;

/**
 * Names of what the fleet tells others. Schemas stand in this bundle, {@code
 * schemas/fleet/<type>.json}.
 */
public final class FleetEvents {
  /** Topic of all events of the fleet. */
  public static final String TOPIC = "cabinet.fleet.events";

  /** CloudEvents source. */
  public static final URI SOURCE = URI.create("/cabinet/fleet");

  /** Data: {@link VehicleChanged}. */
  public static final String VEHICLE_CHANGED = "online.arval.cabinet.fleet.vehicle.changed.v1";

  /** Data: {@link DriverChanged}. */
  public static final String DRIVER_CHANGED = "online.arval.cabinet.fleet.driver.changed.v1";

  /** Data: {@link AssignmentChanged}. */
  public static final String ASSIGNMENT_CHANGED =
      "online.arval.cabinet.fleet.assignment.changed.v1";

  /** Data: {@link ContractChanged}. */
  public static final String CONTRACT_CHANGED = "online.arval.cabinet.fleet.contract.changed.v1";

  private FleetEvents() {}

  /** Where the JSON Schema of a type's data stands. */
  public static URI schema(String type) {
    return URI.create("https://cabinet.arval.online/schemas/" + type + ".json");
  }

  /** What happened to the thing an event is about. */
  public enum Change {
    CREATED,
    UPDATED
  }

  /**
   * A vehicle is new or other than before.
   *
   * @param plate empty until it is registered
   * @param contractId empty when it has none
   */
  public record VehicleChanged(
      Change change,
      String vehicleId,
      String companyId,
      String plate,
      String vin,
      String sts,
      String status,
      String contractId,
      long version) {}

  /**
   * A driver is new or other than before. Carries no personal data: who may, asks {@link Drivers}.
   */
  public record DriverChanged(
      Change change, String driverId, String companyId, String status, long version) {}

  /**
   * A driver got a vehicle, or an assignment was ended.
   *
   * @param from ISO-8601 instant
   * @param to ISO-8601 instant; empty while it is open
   */
  public record AssignmentChanged(
      Change change,
      String assignmentId,
      String companyId,
      String vehicleId,
      String driverId,
      String from,
      String to) {}

  /**
   * A contract is new or other than before.
   *
   * @param start ISO-8601 day
   * @param end ISO-8601 day
   * @param monthlyPaymentKopecks for all its vehicles together, with VAT
   */
  public record ContractChanged(
      Change change,
      String contractId,
      String companyId,
      String number,
      String start,
      String end,
      long monthlyPaymentKopecks,
      String status,
      long version) {}
}
