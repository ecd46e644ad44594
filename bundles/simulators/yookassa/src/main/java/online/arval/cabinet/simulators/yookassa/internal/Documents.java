package online.arval.cabinet.simulators.yookassa.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The objects of the API as JSON. */
final class Documents {
  private static final String LAST4 = "4477";

  private final ObjectMapper json = new ObjectMapper();
  private final String shopId;

  Documents(String shopId) {
    this.shopId = shopId;
  }

  /** A payment; {@code less} kopecks are taken off its amount when the gateway is to lie. */
  ObjectNode payment(StoredPayment payment, String base, long less) {
    ObjectNode node = json.createObjectNode();
    boolean paid = payment.isPaid();
    node.put("id", payment.id());
    node.put("status", payment.status());
    node.put("paid", paid);
    amount(node.putObject("amount"), payment.kopecks() - less);
    if (payment.refunded() > 0) {
      amount(node.putObject("refunded_amount"), payment.refunded());
    }
    if (payment.isPending()) {
      ObjectNode confirmation = node.putObject("confirmation");
      confirmation.put("type", "redirect");
      confirmation.put("return_url", payment.returnUrl());
      confirmation.put("confirmation_url", base + "/pay/" + payment.id());
    }
    node.put("created_at", time(payment.createdAt()));
    if (payment.capturedAt() != null) {
      node.put("captured_at", time(payment.capturedAt()));
    }
    if (!payment.description().isEmpty()) {
      node.put("description", payment.description());
    }
    node.set("metadata", read(payment.metadata()));
    node.putObject("recipient").put("account_id", shopId).put("gateway_id", "1");
    if (paid || payment.isByKeptMeans()) {
      method(node.putObject("payment_method"), payment);
    }
    if (!payment.reason().isEmpty()) {
      node.putObject("cancellation_details")
          .put("party", payment.party())
          .put("reason", payment.reason());
    }
    node.put("refundable", paid && payment.refunded() < payment.kopecks());
    return node.put("test", true);
  }

  ObjectNode refund(StoredRefund refund) {
    ObjectNode node = json.createObjectNode();
    node.put("id", refund.id());
    node.put("status", "succeeded");
    amount(node.putObject("amount"), refund.kopecks());
    node.put("created_at", time(refund.createdAt()));
    node.put("payment_id", refund.paymentId());
    if (!refund.description().isEmpty()) {
      node.put("description", refund.description());
    }
    node.set("metadata", read(refund.metadata()));
    return node;
  }

  ObjectNode notification(String event, ObjectNode object) {
    ObjectNode node = json.createObjectNode().put("type", "notification").put("event", event);
    node.set("object", object);
    return node;
  }

  ObjectNode list(Iterable<ObjectNode> items, String next) {
    ObjectNode node = json.createObjectNode().put("type", "list");
    items.forEach(node.putArray("items")::add);
    if (!next.isEmpty()) {
      node.put("next_cursor", next);
    }
    return node;
  }

  String error(ApiError error) {
    ObjectNode node = json.createObjectNode().put("type", "error");
    node.put("id", UUID.randomUUID().toString());
    node.put("code", error.code());
    node.put("description", error.getMessage());
    if (!error.parameter().isEmpty()) {
      node.put("parameter", error.parameter());
    }
    return node.toString();
  }

  JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw ApiError.invalid("", "The body is no JSON");
    }
  }

  /** Every payer here has the same card. */
  private static void method(ObjectNode node, StoredPayment payment) {
    boolean kept = payment.isByKeptMeans();
    node.put("type", "bank_card").put("id", kept ? payment.methodId() : payment.id());
    node.put("saved", kept || payment.saveMethod());
    node.put("title", "Bank card *" + LAST4);
    node.putObject("card")
        .put("first6", "555555")
        .put("last4", LAST4)
        .put("expiry_month", "12")
        .put("expiry_year", "2030")
        .put("card_type", "MasterCard");
  }

  private static void amount(ObjectNode node, long kopecks) {
    node.put("value", Amounts.value(kopecks)).put("currency", "RUB");
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
