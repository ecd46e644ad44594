package online.arval.cabinet.platform.model;

/** What a signed-in person is to the cabinet. A person has exactly one role. */
public enum Role {
  /** Runs the fleet of one client company; reaches everything of that company. */
  FLEET_MANAGER,
  /** Drives a car of one client company; reaches only their own car and papers. */
  DRIVER,
  /** The lessor's client manager; reaches every client. */
  ACCOUNT_MANAGER,
  /** The lessor's office; registers new clients. */
  REGISTRAR,
  /** The lessor's desk, round the clock; serves every client. */
  SUPPORT_AGENT,
  /** Responsible for personal data. */
  DPO;

  /** Whether people of this role belong to one client company and see nothing outside it. */
  public boolean ofClient() {
    return this == FLEET_MANAGER || this == DRIVER;
  }

  /** Whether people of this role work for the lessor. */
  public boolean ofLessor() {
    return !ofClient();
  }
}
