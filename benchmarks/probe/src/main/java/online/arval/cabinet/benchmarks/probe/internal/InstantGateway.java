package online.arval.cabinet.benchmarks.probe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * A connector whose gateway takes every payment at once: as many consumers as the real ones have,
 * one command in each transaction of the broker.
 */
@Component(service = InstantGateway.class)
public final class InstantGateway {
  static final String NAME = "bench";

  private static final int CONSUMERS = 8;
  private static final long MOST_KOPECKS = 100_000_000;

  private final Connection connection;
  private final Session announcements;

  @Activate
  public InstantGateway(@Reference ConnectionFactory factory) throws JMSException {
    connection = factory.createConnection();
    announcements = connection.createSession(true, Session.SESSION_TRANSACTED);
    for (int i = 0; i < CONSUMERS; i++) {
      Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
      session
          .createConsumer(session.createQueue(GatewayContract.commands(NAME)))
          .setMessageListener(message -> answer(session, message));
    }
    connection.start();
  }

  @Deactivate
  void close() throws JMSException {
    connection.close();
  }

  /** Tells the payments that it is there. */
  synchronized void announce() throws JMSException {
    ObjectNode data =
        JsonNodeFactory.instance
            .objectNode()
            .put("gateway", NAME)
            .put("title", "Benchmark")
            .put("leastKopecks", 1)
            .put("mostKopecks", MOST_KOPECKS)
            .put("healthy", true);
    send(announcements, GatewayContract.ANNOUNCED, data);
  }

  private static void answer(Session session, Message message) {
    try {
      String text = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
      CloudEvent command = CloudEventJson.read(text, Instant.now());
      if (command.type().equals(GatewayContract.CHARGE)
          || command.type().equals(GatewayContract.INQUIRE)) {
        send(session, GatewayContract.PAYMENT, processed(command.data()));
      } else {
        session.commit();
      }
    } catch (JMSException | MalformedEventException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode processed(JsonNode command) {
    String payment = command.path("paymentId").asText();
    return JsonNodeFactory.instance
        .objectNode()
        .put("paymentId", payment)
        .put("gateway", NAME)
        .put("outcome", Outcome.PROCESSED.text())
        .put("gatewayReference", "at-once-" + payment)
        .put("amountKopecks", command.path("amountKopecks").asLong())
        .put("refundedKopecks", 0)
        .put("confirmationUrl", "")
        .put("reason", "")
        .put("origin", "command");
  }

  private static void send(Session session, String type, ObjectNode data) throws JMSException {
    String source = GatewayContract.source(NAME).toString();
    Wire.send(session, GatewayContract.ANSWERS, type, Wire.text(source, type, data));
    session.commit();
  }
}
