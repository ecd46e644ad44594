package online.arval.cabinet.fleet.api;

import online.arval.cabinet.platform.model.Ids;

/** Identifier of one assignment of a driver to a vehicle. */
public record AssignmentId(String value) {
  public AssignmentId {
    value = Ids.requireValid("assignmentId", value);
  }

  /** A new, time-ordered identifier. */
  public static AssignmentId create() {
    return new AssignmentId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
