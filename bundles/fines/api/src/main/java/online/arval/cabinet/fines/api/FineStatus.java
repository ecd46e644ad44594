package online.arval.cabinet.fines.api;

/** Where a fine stands. Its transitions are data of fines.core. */
public enum FineStatus {
  /** Owed, wholly or in part. */
  UNPAID,
  /** A payment for it is under way; nobody else can pay it meanwhile. */
  PAYING,
  /** Paid through the cabinet; the registry has not confirmed it yet. */
  PAID,
  /** The registry says that nothing is owed. */
  CONFIRMED,
  /** The registry took it back. */
  ANNULLED
}
