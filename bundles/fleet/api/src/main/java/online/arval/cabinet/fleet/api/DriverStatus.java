package online.arval.cabinet.fleet.api;

/** Whether a driver can be assigned. */
public enum DriverStatus {
  ACTIVE,
  /** Has left; kept because earlier assignments name them. */
  INACTIVE
}
