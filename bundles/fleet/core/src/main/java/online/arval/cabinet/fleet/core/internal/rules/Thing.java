package online.arval.cabinet.fleet.core.internal.rules;

/** What rights are about. */
public enum Thing {
  COMPANY,
  CONTRACT,
  VEHICLE,
  DRIVER,
  ASSIGNMENT,
  MILEAGE
}
