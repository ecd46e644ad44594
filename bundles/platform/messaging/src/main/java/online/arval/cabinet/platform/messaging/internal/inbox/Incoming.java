package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.messaging.internal.jms.Content;

/** A received message and the event in it. */
record Incoming(Message message, CloudEvent event) {
  /** The event, when its envelope and its data are what they should be. */
  static Incoming of(Message message, Instant now, Schemas schemas)
      throws JMSException, MalformedEventException {
    if (!CloudEventJson.accepts(Content.contentType(message))) {
      throw new MalformedEventException(
          "the content type is not %s but %s"
              .formatted(
                  CloudEventJson.CONTENT_TYPE, Content.contentType(message).orElse("absent")));
    }
    CloudEvent event = CloudEventJson.read(Content.of(message).plain(), now);
    Optional<String> refusal = schemas.refusal(event);
    if (refusal.isPresent()) {
      throw new MalformedEventException(refusal.get());
    }
    return new Incoming(message, event);
  }
}
