package online.arval.cabinet.platform.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A CloudEvents 1.0 event (structured mode, JSON).
 *
 * @param id unique; the inbox knows a message by it
 * @param source who says so, {@code /cabinet/fleet}
 * @param type what happened, reverse DNS with version: {@code
 *     online.arval.cabinet.fleet.vehicle.changed.v1}
 * @param subject the thing it is about, its identifier
 * @param time when it happened
 * @param dataschema where the JSON Schema of the data stands
 * @param correlationId correlation id of the work that caused it (extension {@code correlationid})
 * @param data the payload
 */
public record CloudEvent(
    String id,
    URI source,
    String type,
    Optional<String> subject,
    Instant time,
    Optional<URI> dataschema,
    Optional<String> correlationId,
    JsonNode data) {
  public CloudEvent {
    Objects.requireNonNull(id);
    Objects.requireNonNull(source);
    Objects.requireNonNull(type);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(time);
    Objects.requireNonNull(dataschema);
    Objects.requireNonNull(correlationId);
    Objects.requireNonNull(data);
  }
}
