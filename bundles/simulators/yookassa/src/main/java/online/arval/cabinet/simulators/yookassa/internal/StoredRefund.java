package online.arval.cabinet.simulators.yookassa.internal;

import java.time.Instant;

/** A refund in the books; this gateway makes every refund at once. */
record StoredRefund(
    String id,
    String paymentId,
    long kopecks,
    String description,
    String metadata,
    Instant createdAt) {}
