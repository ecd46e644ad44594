package online.arval.cabinet.platform.messaging.internal.inbox;

import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.schema.EventSchema;

/**
 * The schemas a consumer's events are held against.
 *
 * @param byType by type of the event
 */
public record Schemas(Map<String, EventSchema> byType) {
  /** None: everything fits. */
  public static final Schemas NONE = new Schemas(Map.of());

  public Schemas {
    byType = Map.copyOf(byType);
  }

  /** Why the data is not what its type promises; empty when it is, or the type is not known. */
  Optional<String> refusal(CloudEvent event) {
    return Optional.ofNullable(byType.get(event.type()))
        .flatMap(schema -> schema.check(event.data()))
        .map(misfit -> (misfit.path().isEmpty() ? "data: " : "data") + misfit);
  }
}
