package online.arval.cabinet.fleet.api;

/** Life of a leasing contract. */
public enum ContractStatus {
  DRAFT,
  ACTIVE,
  /** Ran to its end. */
  COMPLETED,
  /** Ended before its time. */
  TERMINATED
}
