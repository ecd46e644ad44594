package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.RefundId;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;

/** Payments that are only written down. */
final class FakePayments {
  final List<Payment> ordered = new ArrayList<>();
  final List<Refund> refunds = new ArrayList<>();
  boolean refuseRefunds;

  Payments service() {
    return Stub.of(Payments.class)
        .with("order", it -> order((Caller) it[0], (NewPayment) it[1]))
        .with("refund", it -> refund((PaymentId) it[1], (Money) it[2], (String) it[3]))
        .make();
  }

  static CloudEvent changed(Payment payment, PaymentStatus status) {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("paymentId", payment.id().value())
            .put("companyId", payment.company().value())
            .put("purpose", payment.purpose())
            .put("status", status.name())
            .put("totalKopecks", payment.total().kopecks())
            .put("reason", status == PaymentStatus.PAID ? "" : "insufficient_funds");
    ArrayNode lines = data.putArray("lines");
    for (PaymentLine line : payment.lines()) {
      lines
          .addObject()
          .put("reference", line.reference())
          .put("uin", line.uin().orElseThrow().value())
          .put("amountKopecks", line.amount().kopecks());
    }
    return event(PaymentEvents.PAYMENT_CHANGED, data);
  }

  static CloudEvent refunded(Refund refund, Payment payment) {
    return event(
        PaymentEvents.REFUND_CHANGED,
        JsonNodeFactory.instance
            .objectNode()
            .put("refundId", refund.id().value())
            .put("paymentId", payment.id().value())
            .put("companyId", payment.company().value())
            .put("purpose", payment.purpose())
            .put("status", RefundStatus.DONE.name())
            .put("amountKopecks", refund.amount().kopecks())
            .put("refundedKopecks", refund.amount().kopecks()));
  }

  static CloudEvent event(String type, ObjectNode data) {
    return new CloudEvent(
        Ids.next(),
        PaymentEvents.SOURCE,
        type,
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        data);
  }

  private Payment order(Caller payer, NewPayment wanted) {
    Payment payment =
        new Payment(
            PaymentId.create(),
            "P-" + ordered.size(),
            wanted.company(),
            wanted.purpose(),
            payer.principal(),
            PaymentStatus.CREATED,
            wanted.lines(),
            wanted.total(),
            Money.ZERO,
            wanted.gateway().orElse("fake"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty(),
            1);
    ordered.add(payment);
    return payment;
  }

  private Refund refund(PaymentId payment, Money amount, String reason) {
    if (refuseRefunds) {
      throw ProblemException.conflict("payment-not-paid", "no");
    }
    Refund refund =
        new Refund(
            RefundId.create(),
            payment,
            amount,
            reason,
            RefundStatus.PENDING,
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH);
    refunds.add(refund);
    return refund;
  }
}
