package online.arval.cabinet.benchmarks.probe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;

/** Events as a connector puts them on a queue. */
final class Wire {
  /** Artemis maps it to the content type of an AMQP message. */
  private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";

  private Wire() {}

  /** Puts the text of an event on a queue, in the session's transaction. */
  static void send(Session session, String queue, String type, String text) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    message.setStringProperty(CONTENT_TYPE, CloudEventJson.CONTENT_TYPE);
    message.setJMSType(type);
    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      producer.setDeliveryMode(DeliveryMode.PERSISTENT);
      producer.send(message);
    }
  }

  /** The text of an event. */
  static String text(String source, String type, JsonNode data) {
    return CloudEventJson.write(
        new CloudEvent(
            UUID.randomUUID().toString(),
            URI.create(source),
            type,
            Optional.empty(),
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            data));
  }
}
