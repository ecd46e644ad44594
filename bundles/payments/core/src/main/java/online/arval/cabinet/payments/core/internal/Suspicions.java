package online.arval.cabinet.payments.core.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports what must not be believed: nothing moves, an audit record and a metric say so. */
@Component(service = Suspicions.class)
public final class Suspicions {
  /** Kinds that a metric may be tagged with; others are {@code other}. */
  private static final Set<String> KINDS =
      Set.of(
          "foreign-address",
          "bad-token",
          "unknown-payment",
          "unknown-refund",
          "wrong-gateway",
          "amount-differs",
          "malformed",
          "contradiction",
          "contradicted",
          "foreign-refund");

  private final AuditLog audit;
  private final MeterRegistry meters;

  @Activate
  public Suspicions(@Reference AuditLog audit, @Reference MeterRegistry meters) {
    this.audit = audit;
    this.meters = meters;
  }

  /** Reports one; the details hold no secret. */
  void report(
      String gateway,
      String kind,
      String subject,
      Optional<CompanyId> company,
      Map<String, String> details) {
    audit.append(
        new AuditEvent(
            "gateway:" + gateway,
            "payments.suspicion." + (KINDS.contains(kind) ? kind : "other"),
            "payment:" + subject,
            company,
            AuditEvent.Outcome.REFUSED,
            details));
    meters
        .counter("cabinet.payments.suspicions", "kind", KINDS.contains(kind) ? kind : "other")
        .increment();
  }
}
