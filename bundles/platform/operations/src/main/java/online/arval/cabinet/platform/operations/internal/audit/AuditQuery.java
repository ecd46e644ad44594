package online.arval.cabinet.platform.operations.internal.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines of the audit log are wanted, newest first. A text that ends with {@code *} matches
 * whatever begins like it.
 *
 * @param before identifier of the last line already seen
 * @param limit at most so many lines
 */
public record AuditQuery(
    Optional<String> principal,
    Optional<String> action,
    Optional<String> subject,
    Optional<String> correlationId,
    Optional<Instant> since,
    Optional<String> before,
    int limit) {}
