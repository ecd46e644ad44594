package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.RefundCommand;
import online.arval.cabinet.platform.connector.RemoteCall;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteSystem;

/** The calls of the API v3 that we make. */
final class Api {
  /** Names the kept means a payment is charged by. */
  static final String METHOD = "payment_method_id";

  private static final int PAGE = 100;

  private final ObjectMapper json = new ObjectMapper();
  private final RemoteSystem remote;
  private final Settings settings;

  Api(RemoteSystem remote, Settings settings) {
    this.remote = remote;
    this.settings = settings;
  }

  /** Same key and same body give the same payment, for 24 hours. */
  RemoteResult create(ChargeCommand command) {
    ObjectNode body = json.createObjectNode();
    Money.write(body.putObject("amount"), command.amountKopecks());
    body.put("capture", true);
    if (KeptMeans.pays(command)) {
      body.put(METHOD, command.methodToken());
    } else {
      body.putObject("confirmation").put("type", "redirect").put("return_url", command.returnUrl());
      if (command.saveMethod() && settings.savesMethods()) {
        body.put("save_payment_method", true);
      }
    }
    body.put("description", command.description());
    body.set("metadata", Metadata.of(json, command));
    return post("create-payment", "/payments", command.paymentId(), body);
  }

  RemoteResult refund(RefundCommand command, String reference) {
    ObjectNode body = json.createObjectNode();
    body.put("payment_id", reference);
    Money.write(body.putObject("amount"), command.amountKopecks());
    body.putObject("metadata")
        .put(Metadata.REFUND, command.refundId())
        .put(Metadata.PAYMENT, command.paymentId());
    return post("create-refund", "/refunds", command.refundId(), body);
  }

  /** A refusal is kept with its key, so every try has a new one; cancelling twice does no harm. */
  RemoteResult cancel(String reference) {
    String path = "/payments/" + part(reference) + "/cancel";
    return post("cancel-payment", path, UUID.randomUUID().toString(), json.createObjectNode());
  }

  RemoteResult payment(String reference) {
    return get("get-payment", "/payments/" + part(reference));
  }

  RemoteResult refund(String reference) {
    return get("get-refund", "/refunds/" + part(reference));
  }

  RemoteResult refundsOf(String reference) {
    return get("list-refunds", "/refunds?limit=" + PAGE + "&payment_id=" + part(reference));
  }

  RemoteResult payments(Instant from, Instant to, String cursor) {
    String next = cursor.isEmpty() ? "" : "&cursor=" + part(cursor);
    return get(
        "list-payments",
        "/payments?limit=%d&created_at.gte=%s&created_at.lt=%s%s"
            .formatted(PAGE, part(from.toString()), part(to.toString()), next));
  }

  /** Whether the gateway is there and knows us. */
  RemoteResult me() {
    return get("me", "/me");
  }

  /** The text as JSON; missing when it is none. */
  JsonNode read(String text) {
    try {
      JsonNode node = json.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private RemoteResult get(String operation, String path) {
    return remote.call(
        RemoteCall.get(operation, uri(path)).header("Authorization", settings.authorization()));
  }

  private RemoteResult post(String operation, String path, String key, ObjectNode body) {
    return remote.call(
        RemoteCall.post(operation, uri(path), "application/json", body.toString())
            .header("Authorization", settings.authorization())
            .header("Idempotence-Key", key)
            .repeatableByKey());
  }

  private URI uri(String path) {
    return URI.create(settings.base() + path);
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
