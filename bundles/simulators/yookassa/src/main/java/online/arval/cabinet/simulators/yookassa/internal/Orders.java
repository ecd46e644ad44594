package online.arval.cabinet.simulators.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what is to be paid or refunded, as strictly as the real gateway does. */
final class Orders {
  private static final int MAX_DESCRIPTION = 128;
  private static final int MAX_REFUND_DESCRIPTION = 250;
  private static final int MAX_METHOD = 36;
  private static final int MAX_PAIRS = 16;
  private static final int MAX_KEY = 32;
  private static final int MAX_VALUE = 512;
  private static final long MOST_KOPECKS = 70_000_000;
  private static final Pattern WEB = Pattern.compile("https?://\\S{1,2030}");

  /** Names the kept means of payment. */
  static final String METHOD = "payment_method_id";

  private static final Set<String> PAYMENT_FIELDS =
      Set.of(
          "amount",
          "description",
          "confirmation",
          "capture",
          "metadata",
          "payment_method_data",
          "client_ip",
          "save_payment_method",
          "receipt",
          "merchant_customer_id",
          "recipient",
          "payment_token",
          METHOD,
          "airline",
          "transfers",
          "deal",
          "fraud_data",
          "payment_order",
          "receiver",
          "statements");
  private static final Set<String> REFUND_FIELDS =
      Set.of(
          "payment_id",
          "amount",
          "description",
          "metadata",
          "receipt",
          "sources",
          "deal",
          "refund_method_data");

  private Orders() {}

  static StoredPayment payment(JsonNode body, Instant now, Instant expiresAt) {
    known(body, PAYMENT_FIELDS);
    long kopecks = Amounts.kopecks(body.path("amount"));
    if (kopecks > MOST_KOPECKS) {
      throw ApiError.invalid("amount.value", "Is more than this shop may take");
    }
    if (!body.path("capture").asBoolean(false)) {
      throw ApiError.invalid("capture", "This shop takes payments in one stage only");
    }
    boolean save = flag(body, "save_payment_method");
    String method = method(body);
    // nobody is sent anywhere by a kept means: a confirmation is then passed over
    boolean page = method.isEmpty() || body.hasNonNull("confirmation");
    String returnUrl = page ? returnUrl(body.path("confirmation")) : "";
    return new StoredPayment(
        id(),
        "pending",
        kopecks,
        0,
        text(body, "description", MAX_DESCRIPTION),
        metadata(body.path("metadata")),
        returnUrl,
        now.truncatedTo(ChronoUnit.MILLIS),
        expiresAt,
        null,
        "",
        "",
        save,
        method);
  }

  private static String returnUrl(JsonNode confirmation) {
    if (confirmation.isMissingNode() || confirmation.isNull()) {
      throw ApiError.invalid("confirmation", "Is needed without payment_method_id");
    }
    if (!confirmation.path("type").asText().equals("redirect")) {
      throw ApiError.invalid("confirmation.type", "This shop may only use redirect");
    }
    String returnUrl = confirmation.path("return_url").asText("");
    if (!WEB.matcher(returnUrl).matches() || URI.create(returnUrl).getHost() == null) {
      throw ApiError.invalid("confirmation.return_url", "Must be an address of the web");
    }
    return returnUrl;
  }

  /** What the payment is paid with is told once. */
  private static String method(JsonNode body) {
    String method = text(body, METHOD, MAX_METHOD);
    if (body.hasNonNull(METHOD) && method.isEmpty()) {
      throw ApiError.invalid(METHOD, "Must be the identifier of a saved payment method");
    }
    if (!method.isEmpty()
        && (body.hasNonNull("payment_token") || body.hasNonNull("payment_method_data"))) {
      throw ApiError.invalid(METHOD, "Not together with payment_token or payment_method_data");
    }
    return method;
  }

  /** The published examples write it as text too. */
  private static boolean flag(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return false;
    }
    if (!value.isBoolean() && !value.asText().matches("true|false")) {
      throw ApiError.invalid(name, "Must be true or false");
    }
    return value.asBoolean();
  }

  static StoredRefund refund(JsonNode body, Instant now) {
    known(body, REFUND_FIELDS);
    String payment = body.path("payment_id").asText("");
    if (payment.length() != 36) {
      throw ApiError.invalid("payment_id", "Must be the identifier of a payment");
    }
    return new StoredRefund(
        id(),
        payment,
        Amounts.kopecks(body.path("amount")),
        text(body, "description", MAX_REFUND_DESCRIPTION),
        metadata(body.path("metadata")),
        now.truncatedTo(ChronoUnit.MILLIS));
  }

  private static void known(JsonNode body, Set<String> fields) {
    if (!body.isObject()) {
      throw ApiError.invalid("", "The body is no JSON object");
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                throw ApiError.invalid(name, "Is not known");
              }
            });
  }

  private static String text(JsonNode body, String name, int most) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual() || value.textValue().length() > most) {
      throw ApiError.invalid(name, "Must be a string of at most " + most + " characters");
    }
    return value.textValue();
  }

  private static String metadata(JsonNode metadata) {
    if (metadata.isMissingNode() || metadata.isNull()) {
      return "{}";
    }
    if (!metadata.isObject() || metadata.size() > MAX_PAIRS) {
      throw ApiError.invalid("metadata", "At most " + MAX_PAIRS + " pairs");
    }
    for (var pair : ((ObjectNode) metadata).properties()) {
      if (pair.getKey().length() > MAX_KEY
          || !pair.getValue().isTextual()
          || pair.getValue().textValue().length() > MAX_VALUE) {
        throw ApiError.invalid(
            "metadata." + pair.getKey(), "A key or value is too long, or no text");
      }
    }
    return metadata.toString();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
