package online.arval.cabinet.platform.messaging.internal.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEventJson;

/**
 * The body of a message apart from any broker.
 *
 * @param text the body; base 64 when the form is {@link Form#BYTES}
 */
public record Content(Form form, String text) {
  /** JMS property that Artemis maps to the content type of an AMQP message. */
  public static final String CONTENT_TYPE = "JMS_AMQP_ContentType";

  /** What a received message holds. */
  public static Content of(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      String body = Optional.ofNullable(text.getText()).orElse("");
      return new Content(isEvent(message) ? Form.EVENT : Form.TEXT, body);
    }
    if (message instanceof BytesMessage bytes) {
      return ofBytes(bytes);
    }
    // map, stream and object messages are nobody's contract here: keep what can be read of them
    return new Content(Form.TEXT, String.valueOf(message));
  }

  private static Content ofBytes(BytesMessage message) throws JMSException {
    message.reset();
    byte[] body = new byte[Math.toIntExact(message.getBodyLength())];
    message.readBytes(body);
    if (isEvent(message)) {
      return new Content(Form.EVENT, new String(body, StandardCharsets.UTF_8));
    }
    return new Content(Form.BYTES, Base64.getEncoder().encodeToString(body));
  }

  /** The body as text, whatever kind of message brought it. */
  public String plain() {
    return form == Form.BYTES
        ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
        : text;
  }

  /** A new message with this body. */
  public Message open(Session session) throws JMSException {
    if (form == Form.TEXT) {
      return session.createTextMessage(text);
    }
    BytesMessage message = session.createBytesMessage();
    if (form == Form.EVENT) {
      message.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      message.setStringProperty(CONTENT_TYPE, CloudEventJson.CONTENT_TYPE);
    } else {
      message.writeBytes(Base64.getDecoder().decode(text));
    }
    return message;
  }

  /** The content type the sender named. */
  public static Optional<String> contentType(Message message) throws JMSException {
    return Optional.ofNullable(message.getStringProperty(CONTENT_TYPE));
  }

  private static boolean isEvent(Message message) throws JMSException {
    return contentType(message).isPresent() && CloudEventJson.accepts(contentType(message));
  }
}
