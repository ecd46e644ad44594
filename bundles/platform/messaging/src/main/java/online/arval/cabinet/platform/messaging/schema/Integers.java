package online.arval.cabinet.platform.messaging.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalLong;

/** Reads integers without guessing: no text, no truth value, no fraction is one. */
public final class Integers {
  private Integers() {}

  /** Whether it is a number without a fraction; {@code 100.0} is, as in JSON Schema. */
  public static boolean isInteger(JsonNode node) {
    return node.isIntegralNumber() || node.isNumber() && node.canConvertToExactIntegral();
  }

  /** The integer; empty for anything else, and beyond 64 bits. */
  public static OptionalLong read(JsonNode node) {
    return isInteger(node) && node.canConvertToLong()
        ? OptionalLong.of(node.longValue())
        : OptionalLong.empty();
  }
}
