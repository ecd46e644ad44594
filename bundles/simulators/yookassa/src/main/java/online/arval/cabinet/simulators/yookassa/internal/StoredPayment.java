package online.arval.cabinet.simulators.yookassa.internal;

import java.time.Instant;

/**
 * A payment in the books.
 *
 * @param status pending, succeeded or canceled
 * @param metadata JSON
 * @param reason why it was cancelled; empty otherwise
 * @param capturedAt null until it is paid
 */
record StoredPayment(
    String id,
    String status,
    long kopecks,
    long refunded,
    String description,
    String metadata,
    String returnUrl,
    Instant createdAt,
    Instant expiresAt,
    Instant capturedAt,
    String party,
    String reason) {

  boolean isPending() {
    return status.equals("pending");
  }

  StoredPayment succeeded(Instant now) {
    return new StoredPayment(
        id,
        "succeeded",
        kopecks,
        refunded,
        description,
        metadata,
        returnUrl,
        createdAt,
        expiresAt,
        now,
        "",
        "");
  }

  StoredPayment canceled(String by, String why) {
    return new StoredPayment(
        id,
        "canceled",
        kopecks,
        refunded,
        description,
        metadata,
        returnUrl,
        createdAt,
        expiresAt,
        null,
        by,
        why);
  }

  StoredPayment refunded(long more) {
    return new StoredPayment(
        id,
        status,
        kopecks,
        refunded + more,
        description,
        metadata,
        returnUrl,
        createdAt,
        expiresAt,
        capturedAt,
        party,
        reason);
  }
}
