package online.arval.cabinet.platform.messaging.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes rules of a JSON Schema. A keyword that is not known is an error: passing it over would let
 * through what the schema forbids.
 */
public final class SchemaReader {
  /** Our keyword: the receiver refuses single items, not the whole message. */
  private static final String EACH_BY_ITSELF = "x-each-by-itself";

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$schema",
          "$id",
          "$comment",
          "title",
          "description",
          "default",
          "examples",
          "deprecated");

  private SchemaReader() {}

  /** The rules of a schema. */
  public static Rule read(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.booleanValue() ? Rule.ANYTHING : node -> Rule.answer(false, "nothing");
    }
    if (!schema.isObject()) {
      throw new IllegalArgumentException("neither an object nor a boolean: " + schema);
    }
    List<Rule> rules = new ArrayList<>();
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      Rule rule = read(schema, keyword.getKey(), keyword.getValue());
      if (rule != Rule.ANYTHING) {
        // "an integer" says more than "at least 1", "the member x" more than what it must be
        boolean first = Set.of("type", "required").contains(keyword.getKey());
        rules.add(first ? 0 : rules.size(), rule);
      }
    }
    return Rule.all(rules);
  }

  private static Rule read(JsonNode schema, String keyword, JsonNode value) {
    return switch (keyword) {
      case "type" -> Values.type(texts(value.isArray() ? value : List.of(value)));
      case "enum" -> Values.oneOf(texts(value));
      case "minimum" -> Values.atLeast(number(keyword, value));
      case "maximum" -> Values.atMost(number(keyword, value));
      case "minLength" -> Values.letters(count(keyword, value), Integer.MAX_VALUE);
      case "maxLength" -> Values.letters(0, count(keyword, value));
      case "pattern" -> Values.pattern(text(value));
      case "format" -> Formats.named(text(value));
      case "properties" -> Members.named(value);
      case "required" -> Members.required(texts(value));
      case "additionalProperties" -> Members.others(schema.path("properties"), read(value));
      case "items" ->
          schema.path(EACH_BY_ITSELF).asBoolean() ? Rule.ANYTHING : Members.items(read(value));
      case "minItems" -> Members.count(count(keyword, value), Integer.MAX_VALUE);
      case "maxItems" -> Members.count(0, count(keyword, value));
      default -> {
        if (ANNOTATIONS.contains(keyword) || keyword.startsWith("x-")) {
          yield Rule.ANYTHING;
        }
        throw new IllegalArgumentException("the keyword is not supported: " + keyword);
      }
    };
  }

  private static Set<String> texts(Iterable<JsonNode> values) {
    Set<String> texts = new LinkedHashSet<>();
    values.forEach(value -> texts.add(text(value)));
    return texts;
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException("not a string: " + value);
    }
    return value.textValue();
  }

  private static BigDecimal number(String keyword, JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException(keyword + " is not a number: " + value);
    }
    return value.decimalValue();
  }

  private static int count(String keyword, JsonNode value) {
    if (!value.canConvertToInt() || value.intValue() < 0) {
      throw new IllegalArgumentException(keyword + " is not a count: " + value);
    }
    return value.intValue();
  }
}
