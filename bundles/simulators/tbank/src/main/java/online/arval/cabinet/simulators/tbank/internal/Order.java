package online.arval.cabinet.simulators.tbank.internal;

import java.time.Instant;

/** A payment in the books. */
record Order(
    long id,
    String orderId,
    long amount,
    long refunded,
    String status,
    String page,
    String description,
    String successUrl,
    String failUrl,
    String notificationUrl,
    Instant expiresAt,
    String data) {

  boolean isOpen() {
    return status.equals("NEW") || status.equals("FORM_SHOWED");
  }

  Order with(String newStatus, long newRefunded) {
    return new Order(
        id,
        orderId,
        amount,
        newRefunded,
        newStatus,
        page,
        description,
        successUrl,
        failUrl,
        notificationUrl,
        expiresAt,
        data);
  }
}
