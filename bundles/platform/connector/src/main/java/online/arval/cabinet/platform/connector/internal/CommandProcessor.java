package online.arval.cabinet.platform.connector.internal;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.List;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.ConnectorPlan;
import online.arval.cabinet.platform.connector.UnreadableCommandException;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.operations.Correlation;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.jms.JmsMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles one message in the session, and so in the transaction, that received it. */
final class CommandProcessor implements Processor {
  private static final Logger LOG = LoggerFactory.getLogger(CommandProcessor.class);

  private final ConnectorPlan plan;
  private final EventFactory events;
  private final Jsons json;
  private final CommandMeters meters;

  CommandProcessor(ConnectorPlan plan, EventFactory events, Jsons json, CommandMeters meters) {
    this.plan = plan;
    this.events = events;
    this.json = json;
    this.meters = meters;
  }

  @Override
  public void process(Exchange exchange) throws JMSException {
    JmsMessage in = exchange.getIn(JmsMessage.class);
    Message message = in.getJmsMessage();
    Session session = in.getJmsSession();
    try {
      CloudEvent event = Wire.read(message, events.now());
      String correlation = Correlation.accept(event.correlationId().orElse(null));
      try (Correlation.Scope scope = Correlation.open(correlation)) {
        handle(
            session, new Command(event, message.getJMSRedelivered(), json.mapper()), correlation);
      }
    } catch (MalformedEventException | UnreadableCommandException e) {
      LOG.warn("{}: a command goes to the dead letters: {}", plan.name(), e.getMessage());
      Wire.bury(session, plan.commands(), message, e.getMessage());
    }
  }

  private void handle(Session session, Command command, String correlation) throws JMSException {
    long start = System.nanoTime();
    String result = "failed";
    try {
      List<Answer> answers = plan.handler().handle(command);
      for (Answer answer : answers) {
        Wire.send(session, plan.answers(), events.event(answer, correlation));
      }
      result = answers.isEmpty() ? "ignored" : "answered";
    } catch (UnreadableCommandException e) {
      result = "unreadable";
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("{}: {} failed and is delivered again", plan.name(), command.type(), e);
      throw e;
    } finally {
      meters.handled(known(command.type(), result), result, System.nanoTime() - start);
    }
  }

  /** Types nobody handles come from outside: they must not grow the metrics. */
  private static String known(String type, String result) {
    return result.equals("answered") ? type : "other";
  }
}
