package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.FirstTime;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/**
 * Charges, inquiries, cancellations. The gateway has no idempotence key: unless a charge is
 * certainly new, it is asked for the order first, and nothing is made while that is not answered.
 */
final class PaymentCalls {
  private final Api api;
  private final Lookup lookup;
  private final Recent recent;
  private final Clock clock;
  private final FirstTime firstTime;

  PaymentCalls(Api api, Lookup lookup, Recent recent, Clock clock) {
    this.api = api;
    this.lookup = lookup;
    this.recent = recent;
    this.clock = clock;
    this.firstTime = new FirstTime(clock);
  }

  List<Answer> charge(Command command, ChargeCommand charge) {
    String id = charge.paymentId();
    boolean first = firstTime.certain(command, id) && charge.attempt() <= 1;
    boolean expired = expired(charge);
    if (!first || expired) {
      Lookup.Found found = lookup.payment(id, "");
      if (expired || !(found instanceof Lookup.Found.Nothing)) {
        return found(id, charge.amountKopecks(), endedIfLost(id, found), "expired");
      }
    }
    RemoteResult result = api.init(charge);
    if (result instanceof Reply reply && reply.isSuccess()) {
      return made(charge, api.read(reply.text()));
    }
    boolean never = result instanceof NotSent && first;
    return List.of(
        Replies.payment(
            id, never ? Outcome.NOT_ATTEMPTED : Outcome.UNKNOWN, "", Replies.reason(result)));
  }

  List<Answer> inquire(PaymentInquiry inquiry) {
    String id = inquiry.paymentId();
    Lookup.Found found = lookup.payment(id, inquiry.gatewayReference());
    // who knows the reference was told the page with it
    return found(
        id,
        inquiry.amountKopecks(),
        inquiry.gatewayReference().isEmpty() ? endedIfLost(id, found) : found,
        "not-found");
  }

  List<Answer> cancel(PaymentInquiry inquiry) {
    Lookup.Found found = lookup.payment(inquiry.paymentId(), inquiry.gatewayReference());
    if (found instanceof Lookup.Found.There there
        && Replies.outcome(there.state()) == Outcome.PENDING) {
      String reference = there.state().path("PaymentId").asText();
      // whatever it says to that, its state counts
      api.cancel(reference);
      found = lookup.payment(inquiry.paymentId(), reference);
    }
    return found(inquiry.paymentId(), inquiry.amountKopecks(), found, "not-found");
  }

  private List<Answer> made(ChargeCommand charge, JsonNode answer) {
    if (answer.path("Success").asBoolean(false)) {
      recent.add(answer.path("PaymentId").asText(""), answer.path("PaymentURL").asText(""));
      return state(charge.paymentId(), charge.amountKopecks(), answer);
    }
    String code = answer.path("ErrorCode").asText("");
    return code.isEmpty()
        ? List.of(Replies.payment(charge.paymentId(), Outcome.UNKNOWN, "", "unexpected-answer"))
        : List.of(Replies.payment(charge.paymentId(), Outcome.DECLINED, "", "code-" + code));
  }

  private List<Answer> found(String id, long kopecks, Lookup.Found found, String absence) {
    if (found instanceof Lookup.Found.There there) {
      return state(id, kopecks, there.state());
    }
    return found instanceof Lookup.Found.Unsure unsure
        ? List.of(Replies.payment(id, Outcome.UNKNOWN, "", unsure.reason()))
        : List.of(Replies.payment(id, Outcome.NOT_ATTEMPTED, "", absence));
  }

  /**
   * A payment whose page nobody has opened, and whose page was told once, to nobody who is still
   * there, cannot be paid: it is taken back, so that the payer is free to order anew.
   */
  private Lookup.Found endedIfLost(String id, Lookup.Found found) {
    if (!isPageLost(found)) {
      return found;
    }
    String reference = ((Lookup.Found.There) found).state().path("PaymentId").asText("");
    api.cancel(reference);
    // whatever it said to that, its state counts
    Lookup.Found after = lookup.payment(id, reference);
    return isPageLost(after) ? new Lookup.Found.Unsure("page-lost") : after;
  }

  private boolean isPageLost(Lookup.Found found) {
    return found instanceof Lookup.Found.There there
        && there.state().path("Status").asText("").equals("NEW")
        && recent.find(there.state().path("PaymentId").asText("")).isEmpty();
  }

  /** A state that is not of what was ordered is not believed. */
  private List<Answer> state(String id, long kopecks, JsonNode state) {
    String reference = state.path("PaymentId").asText("");
    if (reference.isEmpty() || !state.path("OrderId").asText("").equals(id)) {
      return List.of(
          Replies.payment(id, Outcome.UNKNOWN, "", "unexpected-answer"),
          Replies.suspicion("unknown-payment", id, ""));
    }
    if (state.path("Amount").asLong(0) != kopecks) {
      return List.of(
          Replies.payment(id, Outcome.UNKNOWN, reference, "amount-differs"),
          Replies.suspicion("amount-differs", id, ""));
    }
    return List.of(Replies.payment(id, state, recent.find(reference), "command"));
  }

  private boolean expired(ChargeCommand charge) {
    try {
      return !charge.expiresAt().isEmpty()
          && !Instant.parse(charge.expiresAt()).isAfter(clock.instant());
    } catch (DateTimeException e) {
      return true;
    }
  }
}
