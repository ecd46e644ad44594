package online.arval.cabinet.fleet.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of a vehicle. */
public record VehicleId(String value) {
  public VehicleId {
    value = Ids.requireValid("vehicleId", value);
  }

  /** A new, time-ordered identifier. */
  public static VehicleId create() {
    return new VehicleId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
