package online.arval.cabinet.itests.system.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies that nothing but their owner could be wrong with, made from the schema of an operation. A
 * member without a value here fails the test: say what is right for it.
 */
final class Bodies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, JsonNode> VALUES =
      Map.ofEntries(
          Map.entry("saveMethod", JSON.booleanNode(true)),
          Map.entry("plate", JSON.textNode("А777АА977")),
          Map.entry("vin", JSON.textNode("XTA21099999999977")),
          Map.entry("sts", JSON.textNode("7799777777")),
          Map.entry("brand", JSON.textNode("Lada")),
          Map.entry("model", JSON.textNode("Vesta")),
          Map.entry("year", JSON.numberNode(2024)),
          Map.entry("color", JSON.textNode("white")),
          Map.entry("category", JSON.textNode("B")),
          Map.entry("status", JSON.textNode("ACTIVE")),
          Map.entry("externalId", JSON.textNode("of-nobody")),
          Map.entry("fullName", JSON.textNode("Иванов Иван Иванович")),
          Map.entry("licence", JSON.textNode("9900 123456")),
          Map.entry("phone", JSON.textNode("+7 999 123-45-67")),
          Map.entry("km", JSON.numberNode(999_999)),
          Map.entry("at", JSON.textNode("2026-01-31")),
          Map.entry("from", JSON.textNode("2031-01-01T00:00:00Z")),
          Map.entry("to", JSON.textNode("2031-02-01T00:00:00Z")),
          Map.entry("correction", JSON.booleanNode(false)),
          Map.entry("reason", JSON.textNode("of nobody")),
          Map.entry("amountKopecks", JSON.numberNode(100)),
          Map.entry("expectedTotalKopecks", JSON.numberNode(1)),
          Map.entry("returnPath", JSON.textNode("/#/fines")),
          Map.entry("gateway", JSON.textNode("yookassa")),
          Map.entry("gateways", JSON.arrayNode().add("yookassa")),
          Map.entry("registry", JSON.textNode("gisgmp")),
          Map.entry("whole", JSON.booleanNode(false)),
          Map.entry("day", JSON.textNode("2026-01-31")),
          Map.entry("enabled", JSON.booleanNode(false)),
          Map.entry("approve", JSON.booleanNode(false)),
          Map.entry("daysBefore", JSON.numberNode(3)),
          Map.entry("monthlyLimitKopecks", JSON.numberNode(100)),
          Map.entry("approvalAboveKopecks", JSON.numberNode(100)),
          Map.entry("driversSee", JSON.booleanNode(true)),
          Map.entry("driversPay", JSON.booleanNode(false)));

  private Bodies() {}

  /**
   * A body with all members; those that name things name these, and stay out when there is none.
   */
  static ObjectNode whole(JsonNode schema, Map<String, String> ids) {
    ObjectNode body = JSON.objectNode();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      String name = member.getKey();
      if (namesThings(name)) {
        String one = name.substring(0, name.length() - 1);
        Optional.ofNullable(ids.get(one)).ifPresent(id -> body.putArray(name).add(id));
      } else if (namesThing(name)) {
        Optional.ofNullable(ids.get(name)).ifPresent(id -> body.put(name, id));
      } else if (!VALUES.containsKey(name)) {
        throw new AssertionError("say in Bodies what is right for the member " + name);
      } else {
        body.set(name, value(name, member.getValue()));
      }
    }
    return body;
  }

  /** Whether a member or parameter names a thing of the cabinet. */
  static boolean namesThing(String name) {
    return name.endsWith("Id") && !name.equals("externalId");
  }

  /** Whether a member is a list of such names. */
  static boolean namesThings(String name) {
    return name.endsWith("Ids");
  }

  /** A moment where the schema wants one, else the day. */
  private static JsonNode value(String name, JsonNode schema) {
    JsonNode value = VALUES.get(name);
    boolean moment = schema.path("format").asText().equals("date-time");
    return moment && value.asText().length() == 10
        ? JSON.textNode(value.asText() + "T00:00:00Z")
        : value;
  }
}
