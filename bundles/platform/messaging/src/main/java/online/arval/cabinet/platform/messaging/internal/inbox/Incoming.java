package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.time.Instant;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.messaging.internal.jms.Content;

/** A received message and the event in it. */
record Incoming(Message message, CloudEvent event) {
  static Incoming of(Message message, Instant now) throws JMSException, MalformedEventException {
    if (!CloudEventJson.accepts(Content.contentType(message))) {
      throw new MalformedEventException(
          "the content type is not %s but %s"
              .formatted(
                  CloudEventJson.CONTENT_TYPE, Content.contentType(message).orElse("absent")));
    }
    return new Incoming(message, CloudEventJson.read(Content.of(message).plain(), now));
  }
}
