package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.platform.connector.Answer;

/** What the gateway's objects mean in the words of the contract. */
final class Replies {
  static final String GATEWAY = "yookassa";

  private final String origin;

  /**
   * @param origin {@code command} or {@code webhook}
   */
  Replies(String origin) {
    this.origin = origin;
  }

  Answer payment(String paymentId, JsonNode object) {
    Outcome outcome = outcome(object);
    KeptMeans kept = outcome == Outcome.PROCESSED ? KeptMeans.of(object) : KeptMeans.NONE;
    return answer(
        new PaymentAnswer(
            paymentId,
            GATEWAY,
            outcome,
            object.path("id").asText(""),
            Money.read(object.path("amount")),
            Money.read(object.path("refunded_amount")),
            outcome == Outcome.PENDING
                ? object.path("confirmation").path("confirmation_url").asText("")
                : "",
            KeptMeans.reason(object),
            origin,
            kept.token(),
            kept.title()));
  }

  /** Without an object of the gateway's. */
  Answer payment(String paymentId, Outcome outcome, String reference, String reason) {
    return answer(
        new PaymentAnswer(paymentId, GATEWAY, outcome, reference, 0, 0, "", reason, origin));
  }

  Answer refund(String refundId, String paymentId, JsonNode object) {
    return answer(
        new RefundAnswer(
            refundId,
            paymentId,
            GATEWAY,
            outcome(object),
            object.path("id").asText(""),
            Money.read(object.path("amount")),
            object.path("cancellation_details").path("reason").asText(""),
            origin));
  }

  /** Without an object of the gateway's. */
  Answer refund(String refundId, String paymentId, Outcome outcome, long kopecks, String reason) {
    return answer(
        new RefundAnswer(refundId, paymentId, GATEWAY, outcome, "", kopecks, reason, origin));
  }

  static Answer suspicion(String kind, String subject, String address) {
    return new Answer(
        GatewayContract.SUSPICION, subject, new SuspicionReported(GATEWAY, kind, subject, address));
  }

  static Outcome outcome(JsonNode object) {
    return switch (object.path("status").asText("")) {
      case "pending", "waiting_for_capture" -> Outcome.PENDING;
      case "succeeded" -> Outcome.PROCESSED;
      case "canceled" -> Outcome.DECLINED;
      default -> Outcome.UNKNOWN;
    };
  }

  private static Answer answer(PaymentAnswer answer) {
    return new Answer(GatewayContract.PAYMENT, answer.paymentId(), answer);
  }

  private static Answer answer(RefundAnswer answer) {
    return new Answer(GatewayContract.REFUND, answer.refundId(), answer);
  }
}
