package online.arval.cabinet.platform.messaging.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.messaging.schema.Misfit;

/** Rules about what objects and arrays hold. */
final class Members {
  private Members() {}

  static Rule named(JsonNode schemas) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : schemas.properties()) {
      rules.put(member.getKey(), SchemaReader.read(member.getValue()));
    }
    return node -> {
      for (Map.Entry<String, Rule> rule : rules.entrySet()) {
        JsonNode member = node.get(rule.getKey());
        Optional<Misfit> misfit = member == null ? Optional.empty() : rule.getValue().check(member);
        if (misfit.isPresent()) {
          return misfit.map(it -> it.under(rule.getKey()));
        }
      }
      return Optional.empty();
    };
  }

  static Rule required(Set<String> names) {
    return node -> {
      if (node.isObject()) {
        for (String name : names) {
          if (!node.has(name)) {
            return Rule.answer(false, "the member " + name);
          }
        }
      }
      return Optional.empty();
    };
  }

  /** Members the schema does not name; their names are the sender's and are not told. */
  static Rule others(JsonNode known, Rule rule) {
    if (rule == Rule.ANYTHING) {
      return rule;
    }
    Set<String> names = new HashSet<>();
    known.fieldNames().forEachRemaining(names::add);
    return node -> {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        if (!names.contains(member.getKey()) && rule.check(member.getValue()).isPresent()) {
          return Rule.answer(false, "no further members like these");
        }
      }
      return Optional.empty();
    };
  }

  static Rule items(Rule rule) {
    return node -> {
      if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          Optional<Misfit> misfit = rule.check(node.get(i));
          if (misfit.isPresent()) {
            return Optional.of(misfit.get().under(Integer.toString(i)));
          }
        }
      }
      return Optional.empty();
    };
  }

  static Rule count(int least, int most) {
    String expected = least > 0 ? "at least " + least + " items" : "at most " + most + " items";
    return node ->
        Rule.answer(!node.isArray() || node.size() >= least && node.size() <= most, expected);
  }
}
