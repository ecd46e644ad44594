package online.arval.cabinet.platform.operations;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * One line of the audit log. Time, node, address and correlation id are added when it is appended.
 *
 * @param principal {@link Caller#principal} of who did it, or {@code anonymous}
 * @param action what, as {@code <feature>.<thing>.<verb>}: {@code fleet.vehicle.changed}
 * @param subject what it was done to, as {@code <kind>:<id>}
 * @param company the client company concerned, when there is one
 * @param outcome {@code ok}, {@code refused} or {@code failed}
 * @param details short named values
 */
public record AuditEvent(
    String principal,
    String action,
    String subject,
    Optional<CompanyId> company,
    Outcome outcome,
    Map<String, String> details) {
  /** How it ended. */
  public enum Outcome {
    OK,
    REFUSED,
    FAILED
  }

  public AuditEvent {
    Objects.requireNonNull(principal);
    Objects.requireNonNull(action);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(company);
    Objects.requireNonNull(outcome);
    details = Map.copyOf(details);
  }

  /** A command that succeeded. */
  public static AuditEvent ok(
      Caller by,
      String action,
      String subject,
      CompanyId companyOrNull,
      Map<String, String> details) {
    return new AuditEvent(
        by.principal(), action, subject, Optional.ofNullable(companyOrNull), Outcome.OK, details);
  }
}
