package online.arval.cabinet.payments.tck;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.model.Ids;

/**
 * The cabinet's place at the broker: commands out, answers in. The broker is that of a {@link
 * Bench}, or any other where the connector listens, whatever language it is written in; nobody else
 * may receive the answers there meanwhile.
 */
public final class Queues implements AutoCloseable {
  private final ObjectMapper json = new ObjectMapper();
  private final Connection connection;
  private final Session session;
  private final MessageConsumer answers;
  private CloudEvent announcementOrNull;

  /** Connects; a factory that needs a user has it. */
  public Queues(ConnectionFactory factory) throws JMSException {
    connection = factory.createConnection();
    session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
    answers = session.createConsumer(session.createQueue(GatewayContract.ANSWERS));
    connection.start();
  }

  /** Sends a command to the connector. */
  public void command(String gateway, String type, Object data) {
    command(gateway, type, data, Instant.now());
  }

  /** Sends a command that was made at some time. */
  public void command(String gateway, String type, Object data, Instant made) {
    CloudEvent event =
        new CloudEvent(
            Ids.next(),
            URI.create("/cabinet/payments"),
            type,
            Optional.empty(),
            made,
            Optional.empty(),
            Optional.of("test"),
            json.valueToTree(data));
    try (Session own = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      own.createProducer(own.createQueue(GatewayContract.commands(gateway)))
          .send(own.createTextMessage(CloudEventJson.write(event)));
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next answer that comes within so many milliseconds. */
  public Optional<CloudEvent> next(long millis) {
    try {
      Message message = answers.receive(millis);
      if (message == null) {
        return Optional.empty();
      }
      CloudEvent event = CloudEventJson.read(text(message), Instant.now());
      AnswerSchemas.requireFits(event);
      if (event.type().equals(GatewayContract.ANNOUNCED)) {
        announcementOrNull = event;
      }
      return Optional.of(event);
    } catch (JMSException | MalformedEventException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The latest announcement that came; it may have come before the test. */
  public Optional<CloudEvent> announcement() {
    return Optional.ofNullable(announcementOrNull);
  }

  /** Data of an event as a record of the contract. */
  public <T> T data(CloudEvent event, Class<T> type) {
    return json.convertValue(event.data(), type);
  }

  private static String text(Message message) throws JMSException {
    return message instanceof TextMessage text
        ? text.getText()
        : new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
