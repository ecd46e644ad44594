package online.arval.cabinet.routes.payments.yookassa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;

/**
 * What we write beside a payment or refund so that it is found again: our identifiers, and what is
 * paid for, {@code <UIN>:<kopecks>} by spaces, in as many values as needed ({@code uin_0} …).
 */
final class Metadata {
  static final String PAYMENT = "cabinet_payment";
  static final String REFUND = "cabinet_refund";
  private static final int MAX_VALUE = 512;
  private static final int MAX_VALUES = 14;

  private Metadata() {}

  static ObjectNode of(ObjectMapper json, ChargeCommand command) {
    ObjectNode node = json.createObjectNode().put(PAYMENT, command.paymentId());
    StringBuilder value = new StringBuilder();
    int values = 0;
    for (ChargeCommand.Line line : command.lines()) {
      String pair = line.uin() + ":" + line.amountKopecks();
      if (line.uin().isEmpty() || values >= MAX_VALUES) {
        continue;
      }
      if (value.length() + pair.length() + 1 > MAX_VALUE) {
        node.put("uin_" + values++, value.toString());
        value.setLength(0);
      }
      value.append(value.isEmpty() ? "" : " ").append(pair);
    }
    if (!value.isEmpty() && values < MAX_VALUES) {
      node.put("uin_" + values, value.toString());
    }
    return node;
  }

  static String payment(JsonNode object) {
    return object.path("metadata").path(PAYMENT).asText("");
  }

  static String refund(JsonNode object) {
    return object.path("metadata").path(REFUND).asText("");
  }
}
