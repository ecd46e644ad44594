package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Lost;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/** What the gateway's answers mean in the words of the contract. */
final class Replies {
  static final String GATEWAY = "tbank";

  private Replies() {}

  /** A payment as the gateway has it; a part that went back is not told by it, and is 0. */
  static Answer payment(String id, JsonNode state, String url, String origin) {
    Outcome outcome = outcome(state);
    long amount = state.path("Amount").asLong(0);
    boolean back = state.path("Status").asText("").equals("REFUNDED");
    return answer(
        new PaymentAnswer(
            id,
            GATEWAY,
            outcome,
            state.path("PaymentId").asText(""),
            amount,
            back ? amount : 0,
            outcome == Outcome.PENDING ? url : "",
            outcome == Outcome.DECLINED ? state.path("Status").asText("") : "",
            origin));
  }

  /** Without a state of the gateway's. */
  static Answer payment(String id, Outcome outcome, String reference, String reason) {
    return answer(new PaymentAnswer(id, GATEWAY, outcome, reference, 0, 0, "", reason, "command"));
  }

  static Answer refund(String id, String payment, Outcome outcome, long kopecks, String reason) {
    String reference = outcome == Outcome.PROCESSED || outcome == Outcome.PENDING ? id : "";
    return new Answer(
        GatewayContract.REFUND,
        id,
        new RefundAnswer(id, payment, GATEWAY, outcome, reference, kopecks, reason, "command"));
  }

  static Answer suspicion(String kind, String subject, String address) {
    return new Answer(
        GatewayContract.SUSPICION, subject, new SuspicionReported(GATEWAY, kind, subject, address));
  }

  static Outcome outcome(JsonNode state) {
    return switch (state.path("Status").asText("")) {
      case "CONFIRMED", "REFUNDING", "PARTIAL_REFUNDED", "REFUNDED" -> Outcome.PROCESSED;
      case "CANCELED", "DEADLINE_EXPIRED", "REJECTED", "REVERSED" -> Outcome.DECLINED;
      // after AUTH_FAIL the payer may try another card on the same page
      case "NEW",
          "FORM_SHOWED",
          "AUTHORIZING",
          "3DS_CHECKING",
          "3DS_CHECKED",
          "AUTHORIZED",
          "AUTH_FAIL",
          "CONFIRMING",
          "REVERSING",
          "PARTIAL_REVERSED" ->
          Outcome.PENDING;
      default -> Outcome.UNKNOWN;
    };
  }

  static String reason(RemoteResult result) {
    if (result instanceof Reply reply) {
      return "http-" + reply.status();
    }
    return result instanceof NotSent none ? none.reason() : ((Lost) result).reason();
  }

  private static Answer answer(PaymentAnswer answer) {
    return new Answer(GatewayContract.PAYMENT, answer.paymentId(), answer);
  }
}
