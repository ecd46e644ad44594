package online.arval.cabinet.fleet.api;

/** What a list of vehicles is sorted by. Rows without the value come last in both directions, ties go by age. */
public enum VehicleSort {
  PLATE,
  /** Brand, then model. */
  MODEL,
  YEAR,
  MILEAGE,
  CONTRACT_END
}
