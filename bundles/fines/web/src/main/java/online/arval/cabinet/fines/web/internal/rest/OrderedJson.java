package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;

/** A payment that was ordered, in short; all of it stands where Location says. */
@Schema(name = "FinePayment")
public record OrderedJson(
    String id,
    @Schema(description = "For people", example = "P-2026-000123") String number,
    PaymentStatus status,
    long totalKopecks,
    String gateway) {

  static OrderedJson of(Payment payment) {
    return new OrderedJson(
        payment.id().value(),
        payment.number(),
        payment.status(),
        payment.total().kopecks(),
        payment.gateway());
  }
}
