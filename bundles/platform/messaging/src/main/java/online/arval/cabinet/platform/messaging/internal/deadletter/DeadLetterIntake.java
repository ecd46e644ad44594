package online.arval.cabinet.platform.messaging.internal.deadletter;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.messaging.internal.inbox.BatchProcessor;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Headers;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import online.arval.cabinet.platform.messaging.internal.outbox.Letter;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.persistence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what arrives at the broker's dead-letter queue into the database, where it can be listed,
 * searched and replayed exactly once, whichever broker it came from.
 */
public final class DeadLetterIntake implements BatchProcessor {
  /** The queue the broker and our consumers give up to. */
  public static final Destination QUEUE = Destination.queue("cabinet.dead-letters");

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterIntake.class);
  private static final int MULTICAST = 0;
  private static final int MAX_ORIGIN = 200;

  private final Transactions transactions;
  private final DeadLetterTable table;
  private final Clock clock;

  public DeadLetterIntake(Transactions transactions, DeadLetterTable table, Clock clock) {
    this.transactions = transactions;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void process(Session session, List<Message> batch) throws JMSException {
    List<StoredLetter> letters = new ArrayList<>();
    for (Message message : batch) {
      letters.add(read(message));
    }
    try {
      transactions.run(() -> letters.forEach(table::insert));
    } catch (RuntimeException e) {
      throw new NotNowException(e);
    }
    letters.forEach(
        dead ->
            LOG.error(
                "Dead letter {} of {}: {}", dead.id(), dead.letter().target(), dead.reason()));
  }

  private StoredLetter read(Message message) throws JMSException {
    Target target = target(message);
    Instant now = clock.instant();
    Content content = Content.of(message);
    Optional<CloudEvent> event = event(content, now);
    String origin =
        message.getJMSMessageID()
            + "|"
            + message.getObjectProperty("_AMQ_ORIG_MESSAGE_ID")
            + "|"
            + target;
    return new StoredLetter(
        Ids.next(now.toEpochMilli()),
        origin.substring(0, Math.min(MAX_ORIGIN, origin.length())),
        new Letter(
            event.map(CloudEvent::id).orElse(message.getJMSMessageID()),
            target,
            content,
            event.map(CloudEvent::type).or(() -> Optional.ofNullable(type(message))),
            event.flatMap(CloudEvent::correlationId),
            Headers.read(message)),
        reason(message),
        Math.max(1, Headers.attempts(message)),
        now);
  }

  private static String type(Message message) {
    try {
      return message.getJMSType();
    } catch (JMSException e) {
      return null;
    }
  }

  private static Optional<CloudEvent> event(Content content, Instant now) {
    try {
      return Optional.of(CloudEventJson.read(content.plain(), now));
    } catch (MalformedEventException e) {
      return Optional.empty();
    }
  }

  private static Target target(Message message) throws JMSException {
    String ours = message.getStringProperty(Headers.TARGET);
    if (ours != null) {
      return Target.parse(ours);
    }
    String address = message.getStringProperty("_AMQ_ORIG_ADDRESS");
    if (address == null) {
      return Target.of(QUEUE);
    }
    String queue = message.getStringProperty("_AMQ_ORIG_QUEUE");
    boolean topic =
        message.propertyExists("_AMQ_ORIG_ROUTING_TYPE")
            && message.getByteProperty("_AMQ_ORIG_ROUTING_TYPE") == MULTICAST;
    return topic
        ? new Target(Destination.Kind.TOPIC, address, Optional.ofNullable(queue))
        : new Target(Destination.Kind.QUEUE, address, Optional.empty());
  }

  private static String reason(Message message) throws JMSException {
    String ours = message.getStringProperty(Headers.REASON);
    if (ours != null) {
      return ours;
    }
    return message.propertyExists("_AMQ_ACTUAL_EXPIRY")
        ? "expired"
        : "given up by the broker after its last delivery was rolled back";
  }
}
