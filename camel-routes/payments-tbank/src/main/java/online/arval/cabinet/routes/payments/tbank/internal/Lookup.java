package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;

/** Asks for a payment, by its reference or by our identifier, which is the gateway's OrderId. */
final class Lookup {
  /** What asking came to. */
  sealed interface Found {
    /** It is there. */
    record There(JsonNode state) implements Found {}

    /** The gateway answered, and it is not there. */
    record Nothing() implements Found {}

    /** One cannot be sure. */
    record Unsure(String reason) implements Found {}
  }

  private final Api api;
  private final Set<String> absentCodes;

  Lookup(Api api, Set<String> absentCodes) {
    this.api = api;
    this.absentCodes = absentCodes;
  }

  Found payment(String id, String reference) {
    return reference.isEmpty() ? byOrder(id) : byReference(reference);
  }

  private Found byReference(String reference) {
    RemoteResult result = api.state(reference);
    if (!(result instanceof Reply reply) || !reply.isSuccess()) {
      return new Found.Unsure(Replies.reason(result));
    }
    JsonNode state = api.read(reply.text());
    // a reference was known once: that it is not now is no proof that nothing happened
    return state.path("Success").asBoolean(false)
        ? new Found.There(state)
        : new Found.Unsure("code-" + state.path("ErrorCode").asText(""));
  }

  private Found byOrder(String id) {
    RemoteResult result = api.order(id);
    if (!(result instanceof Reply reply) || !reply.isSuccess()) {
      return new Found.Unsure(Replies.reason(result));
    }
    JsonNode order = api.read(reply.text());
    String code = order.path("ErrorCode").asText("");
    if (!order.path("Success").asBoolean(false)) {
      return absentCodes.contains(code) ? new Found.Nothing() : new Found.Unsure("code-" + code);
    }
    JsonNode payments = order.path("Payments");
    if (!payments.isArray()) {
      return new Found.Unsure("unexpected-answer");
    }
    return payments.isEmpty() ? new Found.Nothing() : best(id, payments);
  }

  /** Of several payments of one order the one that was paid counts, else one that may yet be. */
  private static Found best(String id, JsonNode payments) {
    JsonNode best = payments.get(0);
    for (JsonNode each : payments) {
      if (rank(each) > rank(best)) {
        best = each;
      }
    }
    ObjectNode state = best.deepCopy();
    return new Found.There(state.put("OrderId", id));
  }

  private static int rank(JsonNode payment) {
    return switch (Replies.outcome(payment)) {
      case PROCESSED -> 3;
      case UNKNOWN -> 2;
      case PENDING -> 1;
      case DECLINED, NOT_ATTEMPTED -> 0;
    };
  }
}
