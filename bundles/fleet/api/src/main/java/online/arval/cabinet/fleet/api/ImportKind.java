package online.arval.cabinet.fleet.api;

/** What the lines of an import file are. */
public enum ImportKind {
  COMPANIES,
  CONTRACTS,
  VEHICLES,
  DRIVERS
}
