package online.arval.cabinet.platform.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the features' documents together: their paths behind their base, their schemas side by side.
 */
final class OpenApiMerger {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ObjectNode merged;

  /** On a document with everything that all features share. */
  OpenApiMerger(ObjectNode skeleton) {
    merged = skeleton;
  }

  ObjectNode document() {
    return merged;
  }

  void add(String feature, JsonNode original) {
    JsonNode document = original.deepCopy();
    Map<String, String> renamed = clashes(feature, document.path("components").path("schemas"));
    repair(document, renamed);
    ObjectNode paths = merged.withObjectProperty("paths");
    for (Map.Entry<String, JsonNode> path : fields(document.path("paths"))) {
      String below = path.getKey().equals("/") ? "" : path.getKey();
      String address = FeatureServices.BASE + feature + below;
      paths.set(address, path.getValue());
      fields(path.getValue()).stream()
          .filter(operation -> METHODS.contains(operation.getKey()))
          .forEach(
              operation ->
                  complete(feature, operation.getKey(), (ObjectNode) operation.getValue()));
    }
    ObjectNode schemas = merged.withObjectProperty("components").withObjectProperty("schemas");
    for (Map.Entry<String, JsonNode> schema : fields(document.path("components").path("schemas"))) {
      schemas.set(renamed.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue());
    }
    if (document.path("tags") instanceof ArrayNode tags) {
      merged.withArrayProperty("tags").addAll(tags);
    }
  }

  /** Same name and other content: the later one gets its feature's name before its own. */
  private Map<String, String> clashes(String feature, JsonNode schemas) {
    JsonNode known = merged.path("components").path("schemas");
    Map<String, String> renamed = new HashMap<>();
    for (Map.Entry<String, JsonNode> schema : fields(schemas)) {
      JsonNode there = known.get(schema.getKey());
      if (there != null && !there.equals(schema.getValue())) {
        renamed.put(schema.getKey(), feature + "." + schema.getKey());
      }
    }
    return renamed;
  }

  /** Follows the renaming, and shows an {@code OptionalLong} as the number it is written as. */
  private static void repair(JsonNode node, Map<String, String> renamed) {
    if (node instanceof ObjectNode object) {
      JsonNode reference = object.get("$ref");
      if (reference != null && reference.asText().startsWith(SCHEMAS)) {
        String name = reference.asText().substring(SCHEMAS.length());
        object.put("$ref", SCHEMAS + renamed.getOrDefault(name, name));
      }
      if (object.path("properties").has("asLong") && object.path("properties").has("present")) {
        object.removeAll();
        object.put("type", "integer").put("format", "int64");
      }
    }
    node.forEach(child -> repair(child, renamed));
  }

  /**
   * What every operation has in common: problems, who may call, and the header of repeatable posts.
   */
  private static void complete(String feature, String method, ObjectNode operation) {
    if (operation.has("operationId")) {
      operation.put("operationId", feature + "." + operation.get("operationId").asText());
    }
    if (!operation.has("tags")) {
      operation.putArray("tags").add(feature);
    }
    ObjectNode responses = operation.withObjectProperty("responses");
    boolean generated =
        responses.path("default").path("description").asText().equals("default response");
    if (generated) {
      responses.set("200", ((ObjectNode) responses.remove("default")).put("description", "Done"));
    }
    List<String> problems = new ArrayList<>(List.of("401", "403", "404", "422", "429", "503"));
    if (!method.equals("get")) {
      problems.add("409");
    }
    for (String status : problems) {
      if (!responses.has(status)) {
        responses.putObject(status).put("$ref", "#/components/responses/Problem");
      }
    }
    if (method.equals("post")) {
      operation
          .withArrayProperty("parameters")
          .addObject()
          .put("$ref", "#/components/parameters/IdempotencyKey");
    }
  }

  private static List<Map.Entry<String, JsonNode>> fields(JsonNode node) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
    for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
      fields.add(all.next());
    }
    return fields;
  }
}
