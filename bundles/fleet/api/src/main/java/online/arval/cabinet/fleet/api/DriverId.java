package online.arval.cabinet.fleet.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a driver of a client company. */
public record DriverId(String value) {
  public DriverId {
    value = Ids.requireValid("driverId", value);
  }

  /** A new, time-ordered identifier. */
  public static DriverId create() {
    return new DriverId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
