package online.arval.cabinet.platform.messaging.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.messaging.schema.Integers;

/** Rules about single values. */
final class Values {
  private static final Map<String, Predicate<JsonNode>> TYPES =
      Map.of(
          "object", JsonNode::isObject,
          "array", JsonNode::isArray,
          "string", JsonNode::isTextual,
          "integer", Integers::isInteger,
          "number", JsonNode::isNumber,
          "boolean", JsonNode::isBoolean,
          "null", JsonNode::isNull);

  private Values() {}

  static Rule type(Set<String> names) {
    if (!TYPES.keySet().containsAll(names)) {
      throw new IllegalArgumentException("not types: " + names);
    }
    Predicate<JsonNode> any = names.stream().map(TYPES::get).reduce(node -> false, Predicate::or);
    String expected = String.join(" or ", names);
    return node -> any.test(node) ? Rule.answer(true, "") : Rule.answer(false, not(expected, node));
  }

  static Rule oneOf(Set<String> texts) {
    String expected = "one of " + texts;
    return node -> Rule.answer(node.isTextual() && texts.contains(node.textValue()), expected);
  }

  static Rule atLeast(BigDecimal least) {
    String expected = "at least " + least.toPlainString();
    return node ->
        Rule.answer(!node.isNumber() || node.decimalValue().compareTo(least) >= 0, expected);
  }

  static Rule atMost(BigDecimal most) {
    String expected = "at most " + most.toPlainString();
    return node ->
        Rule.answer(!node.isNumber() || node.decimalValue().compareTo(most) <= 0, expected);
  }

  static Rule letters(int least, int most) {
    String expected = least > 0 ? "at least " + least + " letters" : "at most " + most + " letters";
    return node -> {
      if (!node.isTextual()) {
        return Rule.answer(true, expected);
      }
      String text = node.textValue();
      int length = text.codePointCount(0, text.length());
      return Rule.answer(length >= least && length <= most, expected);
    };
  }

  static Rule pattern(String regex) {
    // Java's $ would let a line feed follow
    boolean anchored = regex.endsWith("$") && !regex.endsWith("\\$");
    Pattern pattern =
        Pattern.compile(anchored ? regex.substring(0, regex.length() - 1) + "\\z" : regex);
    String expected = "a text like " + regex;
    return node ->
        Rule.answer(!node.isTextual() || pattern.matcher(node.textValue()).find(), expected);
  }

  private static String not(String expected, JsonNode node) {
    String found =
        node.isNumber() && !Integers.isInteger(node)
            ? "fraction"
            : node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    return expected + ", not " + found;
  }
}
