package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Clock;
import java.util.List;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.operations.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to a handler of the scope {@link MessageHandler#NODE}: once, or not at all. */
public final class NodeProcessor implements BatchProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(NodeProcessor.class);

  private final String consumer;
  private final MessageHandler handler;
  private final Schemas schemas;
  private final Clock clock;

  public NodeProcessor(String consumer, MessageHandler handler, Schemas schemas, Clock clock) {
    this.consumer = consumer;
    this.handler = handler;
    this.schemas = schemas;
    this.clock = clock;
  }

  @Override
  public void process(Session session, List<Message> batch) throws JMSException {
    for (Message message : batch) {
      try {
        handle(Incoming.of(message, clock.instant(), schemas));
      } catch (MalformedEventException e) {
        LOG.warn("{} cannot read a message: {}", consumer, e.getMessage());
      }
    }
  }

  private void handle(Incoming incoming) {
    String correlation = Correlation.accept(incoming.event().correlationId().orElse(null));
    try (Correlation.Scope scope = Correlation.open(correlation)) {
      handler.handle(incoming.event());
    } catch (RuntimeException e) {
      LOG.warn("{} failed on message {}", consumer, incoming.event().id(), e);
    }
  }
}
