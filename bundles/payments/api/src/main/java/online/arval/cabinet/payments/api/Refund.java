package online.arval.cabinet.payments.api;

import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;

/**
 * Money that goes back.
 *
 * @param reason why, for people
 * @param refusal code of why the gateway refused
 */
public record Refund(
    RefundId id,
    PaymentId payment,
    Money amount,
    String reason,
    RefundStatus status,
    Optional<String> gatewayReference,
    Optional<String> refusal,
    Instant createdAt,
    Instant changedAt) {}
