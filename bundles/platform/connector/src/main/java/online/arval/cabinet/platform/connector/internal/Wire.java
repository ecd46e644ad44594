package online.arval.cabinet.platform.connector.internal;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.MalformedEventException;

/** Events as messages of the broker, the way platform.messaging sends and expects them. */
final class Wire {
  /** Artemis maps it to the content type of an AMQP message. */
  private static final String CONTENT_TYPE = "JMS_AMQP_ContentType";

  private static final String DEAD_LETTERS = "cabinet.dead-letters";
  private static final int MAX_REASON = 2000;

  private Wire() {}

  static CloudEvent read(Message message, Instant now)
      throws JMSException, MalformedEventException {
    Optional<String> type = Optional.ofNullable(message.getStringProperty(CONTENT_TYPE));
    if (!CloudEventJson.accepts(type)) {
      throw new MalformedEventException("the content type is " + type.orElse("absent"));
    }
    return CloudEventJson.read(text(message), now);
  }

  static void send(Session session, String queue, CloudEvent event) throws JMSException {
    BytesMessage message = session.createBytesMessage();
    message.writeBytes(CloudEventJson.write(event).getBytes(StandardCharsets.UTF_8));
    message.setStringProperty(CONTENT_TYPE, CloudEventJson.CONTENT_TYPE);
    message.setJMSType(event.type());
    message.setJMSCorrelationID(event.correlationId().orElse(null));
    put(session, queue, message);
  }

  /** Puts a copy to the dead letters, saying where it failed and why. */
  static void bury(Session session, String home, Message message, String reason)
      throws JMSException {
    BytesMessage copy = session.createBytesMessage();
    copy.writeBytes(text(message).getBytes(StandardCharsets.UTF_8));
    String type = message.getStringProperty(CONTENT_TYPE);
    copy.setStringProperty(CONTENT_TYPE, type == null ? CloudEventJson.CONTENT_TYPE : type);
    copy.setStringProperty("cabinet_target", "queue:" + home);
    copy.setStringProperty(
        "cabinet_reason", reason.substring(0, Math.min(MAX_REASON, reason.length())));
    copy.setIntProperty("cabinet_attempts", 1);
    copy.setJMSType(message.getJMSType());
    copy.setJMSCorrelationID(message.getJMSCorrelationID());
    put(session, DEAD_LETTERS, copy);
  }

  private static void put(Session session, String queue, Message message) throws JMSException {
    try (MessageProducer producer = session.createProducer(session.createQueue(queue))) {
      producer.send(message);
    }
  }

  private static String text(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      return Optional.ofNullable(text.getText()).orElse("");
    }
    if (message instanceof BytesMessage bytes) {
      bytes.reset();
      byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
      bytes.readBytes(body);
      return new String(body, StandardCharsets.UTF_8);
    }
    return String.valueOf(message);
  }
}
