package online.arval.cabinet.payments.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredRefund;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.model.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes what the connectors answer. What does not fit the cabinet's own books (an unknown payment,
 * another gateway, another amount) moves nothing and is reported.
 */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=queue:" + GatewayContract.ANSWERS,
      MessageHandler.CONSUMER + "=payments.answers"
    })
public final class Answers implements MessageHandler {
  /** Reasons of what was not attempted though the gateway answered: it does not know of it. */
  private static final Set<String> NOT_THERE = Set.of("", "not-found", "expired");

  private final PaymentsDatabase database;
  private final PaymentFlow payments;
  private final RefundFlow refunds;
  private final GatewayBook gateways;
  private final Checks checks;
  private final Reconciler reconciler;
  private final Suspicions suspicions;

  @Activate
  public Answers(
      @Reference PaymentsDatabase database,
      @Reference PaymentFlow payments,
      @Reference RefundFlow refunds,
      @Reference GatewayBook gateways,
      @Reference Checks checks,
      @Reference Reconciler reconciler,
      @Reference Suspicions suspicions) {
    this.database = database;
    this.payments = payments;
    this.refunds = refunds;
    this.gateways = gateways;
    this.checks = checks;
    this.reconciler = reconciler;
    this.suspicions = suspicions;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode data = event.data();
    database.tx(
        em -> {
          switch (event.type()) {
            case GatewayContract.PAYMENT -> payment(em, AnswerReader.payment(data));
            case GatewayContract.REFUND -> refund(em, AnswerReader.refund(data));
            case GatewayContract.REGISTRY -> reconciler.page(em, AnswerReader.page(data));
            case GatewayContract.ANNOUNCED -> announced(em, AnswerReader.announced(data));
            case GatewayContract.SUSPICION -> suspicion(AnswerReader.suspicion(data));
            default -> {
              // a type of the future
            }
          }
          return null;
        });
  }

  private void payment(EntityManager em, PaymentAnswer answer) {
    StoredPayment payment = find(em, StoredPayment.class, answer.paymentId());
    if (payment == null) {
      report(answer, "unknown-payment", Optional.empty());
    } else if (!payment.gateway().equals(answer.gateway())) {
      report(answer, "wrong-gateway", Optional.of(payment));
    } else if (!amountFits(payment, answer)) {
      report(answer, "amount-differs", Optional.of(payment));
    } else if (isSecondCharge(payment, answer)) {
      report(answer, "contradiction", Optional.of(payment));
    } else {
      gateways.answered(em, answer.gateway(), isProper(answer.outcome(), answer.reason()));
      payments.apply(em, payment, answer);
    }
  }

  /** Whether the gateway said what became of it, as one does that works. */
  private static boolean isProper(Outcome outcome, String reason) {
    return outcome != Outcome.UNKNOWN
        && (outcome != Outcome.NOT_ATTEMPTED || NOT_THERE.contains(reason));
  }

  /** Money is only believed in when the gateway says how much it is. */
  private static boolean amountFits(StoredPayment payment, PaymentAnswer answer) {
    return answer.amountKopecks() == payment.total()
        || answer.amountKopecks() == 0 && answer.outcome() != Outcome.PROCESSED;
  }

  /** Money under another identifier of the gateway than the one that was booked. */
  private static boolean isSecondCharge(StoredPayment payment, PaymentAnswer answer) {
    return payment.taken() > 0
        && answer.outcome() == Outcome.PROCESSED
        && !answer.gatewayReference().isEmpty()
        && !payment.gatewayReference().isEmpty()
        && !answer.gatewayReference().equals(payment.gatewayReference());
  }

  private void report(PaymentAnswer answer, String kind, Optional<StoredPayment> payment) {
    suspicions.report(
        answer.gateway(),
        kind,
        answer.paymentId(),
        payment.map(StoredPayment::company),
        Map.of(
            "outcome",
            answer.outcome().text(),
            "kopecks",
            Long.toString(answer.amountKopecks()),
            "reference",
            answer.gatewayReference()));
  }

  private void refund(EntityManager em, RefundAnswer answer) {
    StoredRefund refund = find(em, StoredRefund.class, answer.refundId());
    if (refund == null) {
      report(answer, answer.refundId().isEmpty() ? "foreign-refund" : "unknown-refund");
    } else if (!refund.gateway().equals(answer.gateway())) {
      report(answer, "wrong-gateway");
    } else if (answer.amountKopecks() != refund.kopecks()
        && (answer.amountKopecks() != 0 || answer.outcome() == Outcome.PROCESSED)) {
      report(answer, "amount-differs");
    } else {
      gateways.answered(em, answer.gateway(), isProper(answer.outcome(), answer.reason()));
      refunds.apply(em, em.find(StoredPayment.class, refund.paymentId().value()), refund, answer);
    }
  }

  private void report(RefundAnswer answer, String kind) {
    suspicions.report(
        answer.gateway(),
        kind,
        answer.paymentId(),
        Optional.empty(),
        Map.of(
            "refund",
            answer.refundId(),
            "kopecks",
            Long.toString(answer.amountKopecks()),
            "reference",
            answer.refundReference()));
  }

  private void announced(EntityManager em, GatewayAnnounced news) {
    if (gateways.announce(em, news)) {
      em.flush();
      checks.dueNow(em, news.gateway());
    }
  }

  private void suspicion(SuspicionReported reported) {
    suspicions.report(
        reported.gateway(),
        reported.kind(),
        reported.subject(),
        Optional.empty(),
        Map.of("address", reported.address()));
  }

  private static <T> T find(EntityManager em, Class<T> type, String id) {
    return Ids.isValid(id) ? em.find(type, id) : null;
  }
}
