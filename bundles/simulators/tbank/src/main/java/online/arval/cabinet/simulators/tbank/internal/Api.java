package online.arval.cabinet.simulators.tbank.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.SimAnswer;
import online.arval.cabinet.simulators.kit.SimRequest;

/** The API v2: Init, GetState, CheckOrder, Cancel; names are case-sensitive. */
final class Api {
  private static final String ROOT = "/v2/";

  private final ObjectMapper json = new ObjectMapper();
  private final Gateway gateway;
  private final Faults faults;
  private final String terminal;
  private final String password;

  Api(Gateway gateway, Faults faults, String terminal, String password) {
    this.gateway = gateway;
    this.faults = faults;
    this.terminal = terminal;
    this.password = password;
  }

  static String operation(SimRequest request) {
    return request.path().startsWith(ROOT) ? request.path().substring(ROOT.length()) : "";
  }

  SimAnswer answer(SimRequest request) {
    if (!request.method().equals("POST")) {
      return SimAnswer.of(405, "text/plain", "POST");
    }
    ObjectNode answer = json.createObjectNode();
    answer.put("TerminalKey", terminal);
    try {
      JsonNode body = authentic(request.body());
      answer.put("Success", true).put("ErrorCode", "0");
      switch (operation(request)) {
        case "Init" -> init(answer, body, request.base());
        case "GetState" -> state(answer, gateway.order(id(body)), "GetState");
        case "CheckOrder" -> check(answer, body.path("OrderId").asText(""));
        case "Cancel" -> cancel(answer, body);
        default -> {
          return SimAnswer.of(404, "text/plain", "Not Found");
        }
      }
    } catch (Refusal e) {
      answer.put("Success", false).put("ErrorCode", e.code()).put("Message", e.getMessage());
    }
    return SimAnswer.json(200, answer.toString());
  }

  private JsonNode authentic(String text) {
    JsonNode body;
    try {
      body = json.readTree(text);
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("JSON");
    }
    if (body == null || !body.isObject()) {
      throw Refusal.invalid("JSON");
    }
    if (!body.path("TerminalKey").asText("").equals(terminal)) {
      throw new Refusal("501", "Терминал не найден");
    }
    byte[] given = body.path("Token").asText("").getBytes(StandardCharsets.UTF_8);
    byte[] right = Signature.of(body, password).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, right)) {
      throw new Refusal("204", "Неверный токен. Проверьте пару TerminalKey/SecretKey.");
    }
    return body;
  }

  private void init(ObjectNode answer, JsonNode body, String base) {
    Order order = gateway.init(body);
    state(answer, order, "Init");
    answer.put("PaymentURL", base + PayPage.PATH + order.page());
  }

  private void check(ObjectNode answer, String orderId) {
    answer.put("OrderId", orderId);
    ArrayNode payments = answer.putArray("Payments");
    for (Order order : gateway.orders(orderId)) {
      ObjectNode item = payments.addObject();
      item.put("PaymentId", Long.toString(order.id())).put("Status", order.status());
      item.put("Amount", order.amount() - lie("CheckOrder"));
      item.put("Success", true).put("ErrorCode", "0");
    }
  }

  private void cancel(ObjectNode answer, JsonNode body) {
    long amount = body.path("Amount").asLong(0);
    Gateway.Cancelled done =
        gateway.cancel(id(body), amount, body.path("ExternalRequestId").asText(""));
    answer.put("OrderId", done.order().orderId()).put("Status", done.order().status());
    answer.put("PaymentId", Long.toString(done.order().id()));
    answer.put("OriginalAmount", done.original());
    answer.put("NewAmount", done.order().amount() - done.order().refunded());
    if (body.has("ExternalRequestId")) {
      answer.put("ExternalRequestId", body.path("ExternalRequestId").asText());
    }
  }

  private void state(ObjectNode answer, Order order, String operation) {
    answer.put("Status", order.status()).put("PaymentId", Long.toString(order.id()));
    answer.put("OrderId", order.orderId()).put("Amount", order.amount() - lie(operation));
  }

  private long lie(String operation) {
    return faults.draw(FaultKind.WRONG_AMOUNT, operation).isPresent() ? 1 : 0;
  }

  private static long id(JsonNode body) {
    String text = body.path("PaymentId").asText("");
    if (!text.matches("[0-9]{1,18}")) {
      throw Refusal.invalid("PaymentId");
    }
    return Long.parseLong(text);
  }
}
