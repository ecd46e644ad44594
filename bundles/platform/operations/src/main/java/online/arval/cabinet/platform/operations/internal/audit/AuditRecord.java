package online.arval.cabinet.platform.operations.internal.audit;

import java.time.Instant;
import java.util.Optional;

/** A line of the audit log as it stands in the table; {@code details} is a JSON object. */
public record AuditRecord(
    String id,
    Instant at,
    String node,
    String principal,
    String action,
    String subject,
    Optional<String> companyId,
    String outcome,
    Optional<String> address,
    Optional<String> correlationId,
    String details) {}
