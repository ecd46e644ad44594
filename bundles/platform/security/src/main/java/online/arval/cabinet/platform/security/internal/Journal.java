package online.arval.cabinet.platform.security.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.AuditEvent.Outcome;
import online.arval.cabinet.platform.operations.AuditLog;

/**
 * What security tells the audit log and the metrics. Neither ever gets a login as typed: people
 * type passwords into that field.
 */
final class Journal {
  static final String ANONYMOUS = "anonymous";
  static final String ADMINISTRATION = "system:administration";

  private final AuditLog audit;
  private final MeterRegistry meters;

  Journal(AuditLog audit, MeterRegistry meters) {
    this.audit = audit;
    this.meters = meters;
  }

  void ok(String principal, String action, String subject, Optional<CompanyId> company) {
    append(principal, action, subject, company, Outcome.OK, Map.of());
  }

  void ok(String principal, String action, String subject, Map<String, String> details) {
    append(principal, action, subject, Optional.empty(), Outcome.OK, details);
  }

  void refused(String action, String subject, String reason) {
    append(ANONYMOUS, action, subject, Optional.empty(), Outcome.REFUSED, Map.of("reason", reason));
  }

  /** Counts a sign-in attempt: ok, refused, limited, busy. */
  void countSignIn(String outcome) {
    meters.counter("cabinet.security.signins", "outcome", outcome).increment();
  }

  /** Counts a request for a token: ok, refused, limited. */
  void countToken(String outcome) {
    meters.counter("cabinet.security.tokens", "outcome", outcome).increment();
  }

  /** Counts a lock-out that began. */
  void countLockout() {
    meters.counter("cabinet.security.lockouts").increment();
  }

  private void append(
      String principal,
      String action,
      String subject,
      Optional<CompanyId> company,
      Outcome outcome,
      Map<String, String> details) {
    audit.append(new AuditEvent(principal, action, subject, company, outcome, details));
  }
}
