package online.arval.cabinet.routes.fines.gisgmp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.messaging.schema.EventSchema;

/** Holds what the connector says against the published schemas, as the cabinet does. */
final class AnswerSchemas {
  private AnswerSchemas() {}

  /** Neither the answer nor any of its charges and quittances would be refused. */
  static void requireFits(String type, JsonNode data) throws IOException {
    JsonNode schema = read(type);
    assertThat(EventSchema.of(schema).check(data)).as(type).isEmpty();
    for (String each : new String[] {"charges", "quittances"}) {
      for (JsonNode item : data.path(each)) {
        assertThat(EventSchema.of(schema.at("/properties/" + each + "/items")).check(item))
            .as(item.toString())
            .isEmpty();
      }
    }
  }

  private static JsonNode read(String type) throws IOException {
    try (InputStream text =
        RegistryContract.class.getResourceAsStream("/schemas/fines/" + type + ".json")) {
      return new ObjectMapper().readTree(text);
    }
  }
}
