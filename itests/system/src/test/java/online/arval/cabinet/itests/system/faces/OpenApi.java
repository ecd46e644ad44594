package online.arval.cabinet.itests.system.faces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The operations that {@code /api/v1/openapi.json} describes. */
record OpenApi(JsonNode document) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  static OpenApi of(Demo demo) {
    return new OpenApi(demo.anonymous().get("/api/v1/openapi.json").expect(200).json());
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  /** What a reference points to, or the node itself. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.startsWith("#") ? resolved(document.at(reference.substring(1))) : node;
  }

  /** Names of the operation's parameters that stand there: {@code path}, {@code query}. */
  List<String> parameters(Operation operation, String in) {
    return stream(operation.node().path("parameters"))
        .map(this::resolved)
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }

  /** The JSON schema of the operation's body; missing when it takes none. */
  JsonNode bodySchema(Operation operation) {
    JsonNode content = resolved(operation.node().path("requestBody")).path("content");
    return resolved(content.path("application/json").path("schema"));
  }

  static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** One operation. */
  record Operation(String method, String path, JsonNode node) {
    boolean answers(String mediaType) {
      return node.path("responses").path("200").path("content").has(mediaType);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
