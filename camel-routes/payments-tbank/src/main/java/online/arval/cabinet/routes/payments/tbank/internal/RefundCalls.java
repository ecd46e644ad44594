package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.RefundCommand;
import online.arval.cabinet.payments.api.gateway.RefundInquiry;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.FirstTime;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/**
 * Refunds. The gateway knows one by ExternalRequestId, so asking what became of it is asking for it
 * again: it goes back once.
 */
final class RefundCalls {
  private final Api api;
  private final FirstTime firstTime;

  RefundCalls(Api api, Clock clock) {
    this.api = api;
    this.firstTime = new FirstTime(clock);
  }

  List<Answer> refund(Command command, RefundCommand refund) {
    boolean first = firstTime.certain(command, refund.refundId());
    return ask(
        refund.refundId(),
        refund.paymentId(),
        refund.gatewayReference(),
        refund.amountKopecks(),
        first);
  }

  List<Answer> inquire(RefundInquiry inquiry) {
    return ask(
        inquiry.refundId(),
        inquiry.paymentId(),
        inquiry.gatewayReference(),
        inquiry.amountKopecks(),
        false);
  }

  private List<Answer> ask(
      String id, String paymentId, String reference, long kopecks, boolean first) {
    RemoteResult result = api.refund(reference, id, kopecks);
    if (!(result instanceof Reply reply) || !reply.isSuccess()) {
      Outcome outcome =
          result instanceof NotSent && first ? Outcome.NOT_ATTEMPTED : Outcome.UNKNOWN;
      return List.of(Replies.refund(id, paymentId, outcome, kopecks, Replies.reason(result)));
    }
    JsonNode answer = api.read(reply.text());
    String code = answer.path("ErrorCode").asText("");
    if (!answer.path("Success").asBoolean(false)) {
      Outcome outcome = code.isEmpty() ? Outcome.UNKNOWN : Outcome.DECLINED;
      return List.of(Replies.refund(id, paymentId, outcome, kopecks, "code-" + code));
    }
    Outcome outcome =
        switch (answer.path("Status").asText("")) {
          case "REFUNDED", "PARTIAL_REFUNDED", "REVERSED", "PARTIAL_REVERSED" -> Outcome.PROCESSED;
          case "REFUNDING", "REVERSING", "ASYNC_REFUNDING" -> Outcome.PENDING;
          default -> Outcome.UNKNOWN;
        };
    return List.of(Replies.refund(id, paymentId, outcome, kopecks, ""));
  }
}
