package online.arval.cabinet.platform.messaging.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.schema.Misfit;

/** One demand of a schema. */
@FunctionalInterface
public interface Rule {
  /** Asks for nothing. */
  Rule ANYTHING = node -> Optional.empty();

  /** What does not fit; values the demand does not speak of fit. */
  Optional<Misfit> check(JsonNode node);

  /** All of them, in this order, up to the first misfit. */
  static Rule all(List<Rule> rules) {
    Rule[] each = rules.toArray(Rule[]::new);
    return node -> {
      for (Rule rule : each) {
        Optional<Misfit> misfit = rule.check(node);
        if (misfit.isPresent()) {
          return misfit;
        }
      }
      return Optional.empty();
    };
  }

  /** The answer of a rule about the whole value. */
  static Optional<Misfit> answer(boolean fits, String expected) {
    return fits ? Optional.empty() : Optional.of(new Misfit("", expected));
  }
}
