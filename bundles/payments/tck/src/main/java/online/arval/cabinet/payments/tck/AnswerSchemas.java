package online.arval.cabinet.payments.tck;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.schema.EventSchema;

/** Holds what a connector says against the published schemas, as the cabinet does. */
final class AnswerSchemas {
  private static final Map<String, EventSchema> KNOWN = new ConcurrentHashMap<>();

  private AnswerSchemas() {}

  /** Fails when the cabinet would put the event to the dead letters. */
  static void requireFits(CloudEvent event) {
    KNOWN
        .computeIfAbsent(event.type(), AnswerSchemas::read)
        .check(event.data())
        .ifPresent(
            misfit -> {
              throw new AssertionError(event.type() + ": data" + misfit + ": " + event.data());
            });
  }

  private static EventSchema read(String type) {
    try (InputStream text =
        GatewayContract.class.getResourceAsStream("/schemas/payments/" + type + ".json")) {
      if (text == null) {
        throw new AssertionError("the contract has no " + type);
      }
      return EventSchema.of(new ObjectMapper().readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
