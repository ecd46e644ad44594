package online.arval.cabinet.payments.core.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.api.gateway.RegistryPage;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.platform.messaging.schema.Integers;

/**
 * Reads what connectors send, once it was found to fit its schema. An unreadable message is a
 * failure: it becomes a dead letter.
 */
final class AnswerReader {
  private static final int SHORT = 100;
  private static final int REASON = 200;
  private static final int URL = 2000;

  private AnswerReader() {}

  static PaymentAnswer payment(JsonNode data) {
    return new PaymentAnswer(
        text(data, "paymentId", SHORT),
        text(data, "gateway", SHORT),
        outcome(data),
        text(data, "gatewayReference", SHORT),
        integer(data, "amountKopecks"),
        integer(data, "refundedKopecks"),
        text(data, "confirmationUrl", URL),
        text(data, "reason", REASON),
        text(data, "origin", SHORT),
        text(data, "methodToken", SHORT),
        text(data, "methodTitle", SHORT));
  }

  static RefundAnswer refund(JsonNode data) {
    return new RefundAnswer(
        text(data, "refundId", SHORT),
        text(data, "paymentId", SHORT),
        text(data, "gateway", SHORT),
        outcome(data),
        text(data, "refundReference", SHORT),
        integer(data, "amountKopecks"),
        text(data, "reason", REASON),
        text(data, "origin", SHORT));
  }

  static GatewayAnnounced announced(JsonNode data) {
    return new GatewayAnnounced(
        text(data, "gateway", 40),
        text(data, "title", REASON),
        integer(data, "leastKopecks"),
        integer(data, "mostKopecks"),
        data.path("healthy").booleanValue(),
        data.path("savesMethods").booleanValue());
  }

  static SuspicionReported suspicion(JsonNode data) {
    return new SuspicionReported(
        text(data, "gateway", SHORT),
        text(data, "kind", SHORT),
        text(data, "subject", SHORT),
        text(data, "address", SHORT));
  }

  static RegistryPage page(JsonNode data) {
    List<RegistryPage.Item> items = new ArrayList<>();
    for (JsonNode item : data.path("items")) {
      items.add(
          new RegistryPage.Item(
              text(item, "gatewayReference", SHORT),
              text(item, "paymentId", SHORT),
              outcome(item),
              integer(item, "amountKopecks"),
              integer(item, "refundedKopecks")));
    }
    return new RegistryPage(
        text(data, "requestId", SHORT),
        text(data, "gateway", SHORT),
        text(data, "page", URL),
        text(data, "next", URL),
        text(data, "problem", REASON),
        items);
  }

  private static long integer(JsonNode data, String field) {
    return Integers.read(data.path(field))
        .orElseThrow(() -> new IllegalArgumentException(field + " is no integer of 64 bits"));
  }

  private static Outcome outcome(JsonNode data) {
    return Outcome.of(data.path("outcome").asText());
  }

  private static String text(JsonNode data, String field, int most) {
    String text = data.path(field).asText("");
    return text.length() > most ? text.substring(0, most) : text;
  }
}
