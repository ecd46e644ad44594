package online.arval.cabinet.routes.payments.tbank.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.platform.connector.RemoteCall;
import online.arval.cabinet.platform.connector.RemoteResult;
import online.arval.cabinet.platform.connector.RemoteSystem;

/** The calls of the API v2 that we make. */
final class Api {
  private static final int MAX_VALUE = 100;
  private static final int MAX_PAIRS = 20;

  private final ObjectMapper json = new ObjectMapper();
  private final RemoteSystem remote;
  private final Settings settings;

  Api(RemoteSystem remote, Settings settings) {
    this.remote = remote;
    this.settings = settings;
  }

  /** Never repeated by itself: a second Init may be a second payment. */
  RemoteResult init(ChargeCommand charge) {
    ObjectNode body = json.createObjectNode();
    body.put("Amount", charge.amountKopecks()).put("OrderId", charge.paymentId());
    body.put("Description", charge.description()).put("PayType", "O");
    body.put("SuccessURL", charge.returnUrl()).put("FailURL", charge.returnUrl());
    if (!settings.notificationUrl().isEmpty()) {
      body.put("NotificationURL", settings.notificationUrl());
    }
    if (!charge.expiresAt().isEmpty()) {
      Instant due = Instant.parse(charge.expiresAt()).truncatedTo(ChronoUnit.SECONDS);
      body.put("RedirectDueDate", due.atOffset(ZoneOffset.ofHours(3)).toString());
    }
    data(body.putObject("DATA"), charge);
    return remote.call(call("Init", body));
  }

  RemoteResult state(String reference) {
    return remote.call(call("GetState", payment(reference)).repeatableByKey());
  }

  RemoteResult order(String orderId) {
    ObjectNode body = json.createObjectNode().put("OrderId", orderId);
    return remote.call(call("CheckOrder", body).repeatableByKey());
  }

  /** Takes back what is not paid. */
  RemoteResult cancel(String reference) {
    return remote.call(call("Cancel", payment(reference)));
  }

  /** The same external id gives money back once. */
  RemoteResult refund(String reference, String refundId, long kopecks) {
    ObjectNode body = payment(reference);
    body.put("Amount", kopecks).put("ExternalRequestId", refundId);
    return remote.call(call("Cancel", body).repeatableByKey());
  }

  JsonNode read(String text) {
    try {
      JsonNode node = json.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private ObjectNode payment(String reference) {
    return json.createObjectNode().put("PaymentId", reference);
  }

  private RemoteCall call(String operation, ObjectNode body) {
    body.put("TerminalKey", settings.terminal());
    body.put("Token", Token.of(body, settings.password()));
    return RemoteCall.post(
        operation,
        URI.create(settings.base() + "/" + operation),
        "application/json",
        body.toString());
  }

  /** What is paid for, {@code <UIN>:<kopecks>} by spaces; what does not fit is left out. */
  private static void data(ObjectNode data, ChargeCommand charge) {
    StringBuilder value = new StringBuilder();
    for (ChargeCommand.Line line : charge.lines()) {
      String pair = line.uin() + ":" + line.amountKopecks();
      if (line.uin().isEmpty() || data.size() >= MAX_PAIRS) {
        continue;
      }
      if (value.length() + pair.length() + 1 > MAX_VALUE) {
        data.put("uin_" + data.size(), value.toString());
        value.setLength(0);
      }
      value.append(value.isEmpty() ? "" : " ").append(pair);
    }
    if (!value.isEmpty() && data.size() < MAX_PAIRS) {
      data.put("uin_" + data.size(), value.toString());
    }
  }
}
