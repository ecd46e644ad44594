package online.arval.cabinet.fleet.api;

/** Where a vehicle is in its life with the client. */
public enum VehicleStatus {
  /** Agreed, not yet handed over. */
  ORDERED,
  /** With the client. */
  ACTIVE,
  /** In repair or maintenance. */
  IN_SERVICE,
  /** Given back to the lessor. Its plate may be in use on another vehicle. */
  RETURNED
}
