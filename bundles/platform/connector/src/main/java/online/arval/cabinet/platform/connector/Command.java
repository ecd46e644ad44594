package online.arval.cabinet.platform.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import online.arval.cabinet.platform.messaging.CloudEvent;

/**
 * A command as it came.
 *
 * @param event the envelope
 * @param repeated the broker has delivered it before: what it asks for may be done already
 * @param json reads its data
 */
public record Command(CloudEvent event, boolean repeated, ObjectMapper json) {
  public Command {
    Objects.requireNonNull(event);
    Objects.requireNonNull(json);
  }

  /** The event's type. */
  public String type() {
    return event.type();
  }

  /**
   * The data as a record of the contract; unknown attributes are ignored, senders may add some.
   *
   * @throws UnreadableCommandException when it has another shape
   */
  public <T> T data(Class<T> type) {
    try {
      T data = json.treeToValue(event.data(), type);
      if (data != null) {
        return data;
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new UnreadableCommandException("the data is no " + type.getSimpleName(), e);
    }
    throw new UnreadableCommandException("there is no data", null);
  }
}
