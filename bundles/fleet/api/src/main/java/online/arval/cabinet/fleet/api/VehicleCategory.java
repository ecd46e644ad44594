package online.arval.cabinet.fleet.api;

/** Vehicle category as in the vehicle's registration papers. */
public enum VehicleCategory {
  /** Motorcycles. */
  A,
  /** Cars and vans up to 3.5 t. */
  B,
  /** Lorries. */
  C,
  /** Buses. */
  D,
  /** Trailers. */
  E
}
