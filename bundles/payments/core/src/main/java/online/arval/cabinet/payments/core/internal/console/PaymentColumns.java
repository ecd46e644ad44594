package online.arval.cabinet.payments.core.internal.console;

import online.arval.cabinet.payments.api.Payment;

/** The columns of payments. */
final class PaymentColumns {
  private PaymentColumns() {}

  static Shown<Payment> brief() {
    return new Shown<Payment>()
        .column("number", Payment::number)
        .column("status", Payment::status)
        .column("total", Payment::total)
        .column("refunded", Payment::refunded)
        .column("purpose", Payment::purpose)
        .column("gateway", Payment::gateway)
        .column("createdAt", Payment::createdAt)
        .column("reason", Payment::reason)
        .column("id", Payment::id);
  }
}
