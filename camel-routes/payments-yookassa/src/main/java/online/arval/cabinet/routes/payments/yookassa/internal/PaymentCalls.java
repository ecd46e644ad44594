package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.FirstTime;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/** Charges, inquiries, cancellations. What is not certain is unknown, and never guessed. */
final class PaymentCalls {
  private static final Replies REPLIES = new Replies("command");

  private final Api api;
  private final Lookup lookup;
  private final Clock clock;
  private final FirstTime firstTime;
  private final Recent recent = new Recent();

  PaymentCalls(Api api, Lookup lookup, Clock clock) {
    this.api = api;
    this.lookup = lookup;
    this.clock = clock;
    this.firstTime = new FirstTime(clock);
  }

  List<Answer> charge(Command command, ChargeCommand charge) {
    String id = charge.paymentId();
    boolean first = firstTime.certain(command, id) && charge.attempt() <= 1;
    if (expired(charge)) {
      // the gateway may have forgotten the key by now: only look, a new payment must not come about
      return found(id, charge.amountKopecks(), lookup.payment(id, ""), "expired");
    }
    recent.add(charge);
    RemoteResult result = api.create(charge);
    if (result instanceof Reply reply) {
      return reply.isSuccess()
          ? object(id, charge.amountKopecks(), api.read(reply.text()))
          : List.of(refusal(charge, reply, first));
    }
    boolean never = result instanceof NotSent && first;
    return List.of(
        REPLIES.payment(
            id, never ? Outcome.NOT_ATTEMPTED : Outcome.UNKNOWN, "", Lookup.reason(result)));
  }

  List<Answer> inquire(PaymentInquiry inquiry) {
    Lookup.Found found = lookup.payment(inquiry.paymentId(), reference(inquiry));
    if (found instanceof Lookup.Found.Nothing && !inquiry.gatewayReference().isEmpty()) {
      // it did know the reference once: that is no proof that nothing happened
      return List.of(
          REPLIES.payment(
              inquiry.paymentId(),
              Outcome.UNKNOWN,
              inquiry.gatewayReference(),
              "reference-not-found"));
    }
    return found(inquiry.paymentId(), inquiry.amountKopecks(), found, "not-found");
  }

  /**
   * The reference, if need be by repeating the charge word for word: the same key and body give the
   * same payment, in one call instead of reading a list. The repeated answer is that of the first
   * time, so what has become of the payment must be read after it.
   */
  private String reference(PaymentInquiry inquiry) {
    Optional<ChargeCommand> sent =
        recent.find(inquiry.paymentId()).filter(charge -> !expired(charge));
    if (!inquiry.gatewayReference().isEmpty() || sent.isEmpty()) {
      return inquiry.gatewayReference();
    }
    return api.create(sent.get()) instanceof Reply reply && reply.isSuccess()
        ? api.read(reply.text()).path("id").asText("")
        : "";
  }

  List<Answer> cancel(PaymentInquiry inquiry) {
    Lookup.Found found = lookup.payment(inquiry.paymentId(), inquiry.gatewayReference());
    if (found instanceof Lookup.Found.There object
        && Replies.outcome(object.json()) == Outcome.PENDING) {
      String reference = object.json().path("id").asText();
      // the gateway takes back only what waits for capture; whatever it says, its state counts
      api.cancel(reference);
      found = lookup.payment(inquiry.paymentId(), reference);
    }
    return found(inquiry.paymentId(), inquiry.amountKopecks(), found, "not-found");
  }

  private List<Answer> found(String id, long kopecks, Lookup.Found found, String absence) {
    if (found instanceof Lookup.Found.There object) {
      return object(id, kopecks, object.json());
    }
    return found instanceof Lookup.Found.Unsure unsure
        ? List.of(REPLIES.payment(id, Outcome.UNKNOWN, "", unsure.reason()))
        : List.of(REPLIES.payment(id, Outcome.NOT_ATTEMPTED, "", absence));
  }

  /** An object that is not what was ordered is not believed. */
  private static List<Answer> object(String id, long kopecks, JsonNode json) {
    String reference = json.path("id").asText("");
    if (reference.isEmpty() || !Metadata.payment(json).equals(id)) {
      return List.of(
          REPLIES.payment(id, Outcome.UNKNOWN, "", "unexpected-answer"),
          Replies.suspicion("unknown-payment", id, ""));
    }
    if (Money.read(json.path("amount")) != kopecks) {
      return List.of(
          REPLIES.payment(id, Outcome.UNKNOWN, reference, "amount-differs"),
          Replies.suspicion("amount-differs", id, ""));
    }
    return List.of(REPLIES.payment(id, json));
  }

  private Answer refusal(ChargeCommand charge, Reply reply, boolean first) {
    String id = charge.paymentId();
    JsonNode error = api.read(reply.text());
    String code = error.path("code").asText("http-" + reply.status());
    if (reply.isServerError()) {
      return REPLIES.payment(id, Outcome.UNKNOWN, "", code);
    }
    if (KeptMeans.isUnknown(charge, error)) {
      return REPLIES.payment(id, Outcome.DECLINED, "", PaymentAnswer.METHOD_REVOKED);
    }
    return switch (reply.status()) {
      // not a word about this payment: the key, or an earlier copy of the command, may have worked
      case 401, 403, 404, 405, 409, 415, 429 ->
          REPLIES.payment(id, first ? Outcome.NOT_ATTEMPTED : Outcome.UNKNOWN, "", code);
      default ->
          error.path("parameter").asText("").equals("Idempotence-Key")
              ? REPLIES.payment(id, Outcome.UNKNOWN, "", "key-used")
              : REPLIES.payment(id, Outcome.DECLINED, "", code);
    };
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
