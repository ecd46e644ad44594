package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
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

/** Refunds and inquiries about them. */
final class RefundCalls {
  private static final Replies REPLIES = new Replies("command");

  /** The gateway forgets keys after 24 hours. */
  private static final Duration KEY_KNOWN = Duration.ofHours(20);

  private final Api api;
  private final Lookup lookup;
  private final Clock clock;
  private final FirstTime firstTime;

  RefundCalls(Api api, Lookup lookup, Clock clock) {
    this.api = api;
    this.lookup = lookup;
    this.clock = clock;
    this.firstTime = new FirstTime(clock);
  }

  List<Answer> refund(Command command, RefundCommand refund) {
    boolean first = firstTime.certain(command, refund.refundId());
    String reference = refund.gatewayReference();
    if (command.event().time().plus(KEY_KNOWN).isBefore(clock.instant())) {
      Lookup.Found found = lookup.refund(refund.refundId(), "", reference);
      if (!(found instanceof Lookup.Found.Nothing)) {
        return found(refund.refundId(), refund.paymentId(), refund.amountKopecks(), found);
      }
    }
    RemoteResult result = api.refund(refund, reference);
    if (result instanceof Reply reply && reply.isSuccess()) {
      return object(
          refund.refundId(), refund.paymentId(), refund.amountKopecks(), api.read(reply.text()));
    }
    return List.of(
        REPLIES.refund(
            refund.refundId(),
            refund.paymentId(),
            failure(result, first),
            refund.amountKopecks(),
            reason(result)));
  }

  List<Answer> inquire(RefundInquiry inquiry) {
    Lookup.Found found =
        lookup.refund(inquiry.refundId(), inquiry.refundReference(), inquiry.gatewayReference());
    return found(inquiry.refundId(), inquiry.paymentId(), inquiry.amountKopecks(), found);
  }

  private static List<Answer> found(String id, String paymentId, long kopecks, Lookup.Found found) {
    if (found instanceof Lookup.Found.There object) {
      return object(id, paymentId, kopecks, object.json());
    }
    return found instanceof Lookup.Found.Unsure unsure
        ? List.of(REPLIES.refund(id, paymentId, Outcome.UNKNOWN, kopecks, unsure.reason()))
        : List.of(REPLIES.refund(id, paymentId, Outcome.NOT_ATTEMPTED, kopecks, "not-found"));
  }

  private static List<Answer> object(String id, String paymentId, long kopecks, JsonNode json) {
    if (json.path("id").asText("").isEmpty() || Money.read(json.path("amount")) != kopecks) {
      return List.of(
          REPLIES.refund(id, paymentId, Outcome.UNKNOWN, kopecks, "amount-differs"),
          Replies.suspicion("amount-differs", id, ""));
    }
    return List.of(REPLIES.refund(id, paymentId, json));
  }

  private String reason(RemoteResult result) {
    return result instanceof Reply reply
        ? api.read(reply.text()).path("code").asText("http-" + reply.status())
        : Lookup.reason(result);
  }

  private Outcome failure(RemoteResult result, boolean first) {
    if (result instanceof Reply reply) {
      JsonNode error = api.read(reply.text());
      boolean keyUsed = error.path("parameter").asText("").equals("Idempotence-Key");
      boolean refused = reply.status() == 400 && !keyUsed;
      boolean notHeard = reply.status() / 100 == 4 && !keyUsed && first;
      return refused ? Outcome.DECLINED : notHeard ? Outcome.NOT_ATTEMPTED : Outcome.UNKNOWN;
    }
    return result instanceof NotSent && first ? Outcome.NOT_ATTEMPTED : Outcome.UNKNOWN;
  }
}
