package online.arval.cabinet.fleet.api;

/** Where a client company stands with the lessor. */
public enum CompanyStatus {
  ACTIVE,
  /** Still a client, but nothing new is agreed with it. */
  SUSPENDED,
  /** No longer a client; kept for the accounting term. */
  CLOSED
}
