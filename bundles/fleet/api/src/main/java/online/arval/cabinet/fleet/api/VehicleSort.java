package online.arval.cabinet.fleet.api;

/**
 * What a list of vehicles is sorted by; ties go by age. No plate and no contract sort as the
 * highest, no mileage as the lowest.
 */
public enum VehicleSort {
  PLATE,
  /** Brand, then model. */
  MODEL,
  YEAR,
  MILEAGE,
  CONTRACT_END
}
