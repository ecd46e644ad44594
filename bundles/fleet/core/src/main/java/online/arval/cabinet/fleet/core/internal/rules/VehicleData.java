package online.arval.cabinet.fleet.core.internal.rules;

import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleStatus;

/**
 * A checked {@link online.arval.cabinet.fleet.api.VehicleForm}: normal forms, empty text for what
 * is absent.
 *
 * @param contractId form of an identifier is checked, that it is one of the company is not
 */
public record VehicleData(
    String plate,
    String vin,
    String sts,
    String brand,
    String model,
    int year,
    String color,
    VehicleCategory category,
    VehicleStatus status,
    String contractId,
    String externalId) {

  /** Whether plate and VIN are in use by this vehicle; those of a returned one are free again. */
  public boolean inUse() {
    return status != VehicleStatus.RETURNED;
  }

  /** The same under another contract. */
  public VehicleData withContract(String contract) {
    return new VehicleData(
        plate, vin, sts, brand, model, year, color, category, status, contract, externalId);
  }
}
