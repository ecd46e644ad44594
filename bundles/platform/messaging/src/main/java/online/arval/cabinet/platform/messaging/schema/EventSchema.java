package online.arval.cabinet.platform.messaging.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.internal.schema.Rule;
import online.arval.cabinet.platform.messaging.internal.schema.SchemaReader;

/**
 * A JSON Schema (2020-12) made ready once, to hold any number of documents against. It has no state
 * and refers to nothing of the bundle the schema came from.
 *
 * <p>Understood are {@code type}, {@code enum}, {@code properties}, {@code required}, {@code
 * additionalProperties}, {@code items}, {@code minItems}, {@code maxItems}, {@code minLength},
 * {@code maxLength}, {@code pattern}, {@code minimum}, {@code maximum} and {@code format} ({@code
 * date}, {@code date-time}, {@code uuid}, {@code uri}; checked, not only told). Of an array with
 * {@code "x-each-by-itself": true} the items are not looked at: its receiver refuses single ones.
 */
public final class EventSchema {
  private final Rule rule;

  private EventSchema(Rule rule) {
    this.rule = rule;
  }

  /**
   * Reads a schema.
   *
   * @throws IllegalArgumentException when it says something that is not understood here
   */
  public static EventSchema of(JsonNode schema) {
    return new EventSchema(SchemaReader.read(schema));
  }

  /** The first thing that does not fit; empty when all does. */
  public Optional<Misfit> check(JsonNode document) {
    return rule.check(document);
  }
}
