package online.arval.cabinet.fines.core.internal.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.messaging.schema.EventSchema;

/**
 * The published schemas of single charges and quittances. The batch that holds them is checked
 * before it is handed to us; of its items each is judged by itself ({@code x-each-by-itself}).
 */
final class ItemSchemas {
  static final EventSchema CHARGE = items(RegistryContract.CHARGES, "charges");
  static final EventSchema QUITTANCE = items(RegistryContract.QUITTANCES, "quittances");

  private ItemSchemas() {}

  private static EventSchema items(String type, String array) {
    String file = "/schemas/fines/" + type + ".json";
    try (InputStream text = RegistryContract.class.getResourceAsStream(file)) {
      JsonNode schema = new ObjectMapper().readTree(text);
      return EventSchema.of(schema.at("/properties/" + array + "/items"));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
