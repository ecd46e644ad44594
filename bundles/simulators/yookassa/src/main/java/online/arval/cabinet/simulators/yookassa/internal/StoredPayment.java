package online.arval.cabinet.simulators.yookassa.internal;

import java.time.Instant;

/**
 * A payment in the books.
 *
 * @param status pending, succeeded or canceled
 * @param metadata JSON
 * @param returnUrl empty when no payer is sent to the page
 * @param reason why it was cancelled; empty otherwise
 * @param capturedAt null until it is paid
 * @param saveMethod whether the shop asks to keep the means it is paid with
 * @param methodId the kept means it is charged by; empty when a payer pays on the page
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
    String reason,
    boolean saveMethod,
    String methodId) {

  boolean isPending() {
    return status.equals("pending");
  }

  boolean isPaid() {
    return status.equals("succeeded");
  }

  /** Whether it was ordered with a kept means of payment, without its payer. */
  boolean isByKeptMeans() {
    return !methodId.isEmpty();
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
        "",
        saveMethod,
        methodId);
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
        why,
        saveMethod,
        methodId);
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
        reason,
        saveMethod,
        methodId);
  }
}
