package online.arval.cabinet.fines.core.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.NewPayment;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.RefundId;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.model.Role;

/** Payments that are only written down. */
final class FakePayments {
  final List<Payment> ordered = new ArrayList<>();
  final List<Refund> refunds = new ArrayList<>();
  final Set<PaymentId> settled = new HashSet<>();
  final List<NewPayment> wanted = new ArrayList<>();
  final List<PaymentMethod> methods = new ArrayList<>();
  final Map<PaymentId, Payment> ended = new HashMap<>();
  boolean refuseRefunds;
  boolean away;

  Payments service() {
    return Stub.of(Payments.class)
        .with("order", it -> order((Caller) it[0], (NewPayment) it[1]))
        .with("get", it -> get((Caller) it[0], (PaymentId) it[1]))
        .with("refund", it -> refund((PaymentId) it[1], (Money) it[2], (String) it[3]))
        .make();
  }

  /** Kept means of payment: those of the company that asks. */
  PaymentMethods methods() {
    return Stub.of(PaymentMethods.class)
        .with(
            "ofCompany",
            it -> methods.stream().filter(kept -> kept.company().equals(it[1])).toList())
        .make();
  }

  /** A company lets a gateway keep a card. */
  PaymentMethod keep(CompanyId company, String gateway) {
    PaymentMethod kept =
        new PaymentMethod(
            PaymentMethodId.create(), company, gateway, "Card *4477", "user:x", Office.NOW);
    methods.add(kept);
    return kept;
  }

  /** A payment comes to nothing. */
  CloudEvent ends(Payment payment, PaymentStatus status, String reason) {
    ended.put(payment.id(), in(payment, status, reason));
    return changed(payment, status);
  }

  /** The books: what is paid for was booked when the test began. */
  Ledger ledger() {
    return Stub.of(Ledger.class)
        .with(
            "ofPayment",
            it ->
                List.of(
                    new Ledger.Entry(
                        "payment:" + it[1], "gateway:fake", Money.ofKopecks(1), Office.NOW),
                    new Ledger.Entry(
                        "refund:" + it[1], "gateway:fake", Money.ofKopecks(1), Instant.MAX)))
        .make();
  }

  Gateways gateways() {
    return Stub.of(Gateways.class)
        .with(
            "all",
            it ->
                List.of(
                    new Gateway("other", "Other", Money.ZERO, Money.ZERO, Instant.EPOCH, true),
                    new Gateway("fake", "Fake Bank", Money.ZERO, Money.ZERO, Instant.EPOCH, true)))
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

  /** The first refund of a payment is done. */
  static CloudEvent refunded(Refund refund, Payment payment) {
    return refunded(refund, payment, refund.amount());
  }

  /** A refund is done; all of the payment's refunds come to that much. */
  static CloudEvent refunded(Refund refund, Payment payment, Money all) {
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
            .put("refundedKopecks", all.kopecks()));
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

  /** Managers see those of their company, drivers their own. */
  private Payment get(Caller caller, PaymentId id) {
    Payment payment =
        ordered.stream()
            .filter(one -> one.id().equals(id) && caller.sees(one.company()))
            .filter(one -> !caller.is(Role.DRIVER) || one.payer().equals(caller.principal()))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("payment"));
    return settled.contains(id)
        ? in(payment, PaymentStatus.PAID, "")
        : ended.getOrDefault(id, payment);
  }

  private static Payment in(Payment p, PaymentStatus status, String reason) {
    return new Payment(
        p.id(),
        p.number(),
        p.company(),
        p.purpose(),
        p.payer(),
        status,
        p.lines(),
        p.total(),
        p.refunded(),
        p.gateway(),
        Optional.of("ref-" + p.number()),
        p.confirmationUrl(),
        Optional.of(reason).filter(code -> !code.isEmpty()),
        p.createdAt(),
        p.changedAt(),
        p.checkedAt(),
        2);
  }

  private Payment order(Caller payer, NewPayment wanted) {
    if (away) {
      throw ProblemException.of(ProblemKind.UNAVAILABLE, "no-gateway", "none");
    }
    this.wanted.add(wanted);
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
