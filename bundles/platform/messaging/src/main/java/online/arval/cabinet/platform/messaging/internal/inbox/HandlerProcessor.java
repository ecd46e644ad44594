package online.arval.cabinet.platform.messaging.internal.inbox;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.MalformedEventException;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.messaging.internal.MessagingMeters.ConsumerMeters;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.persistence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles a batch in one database transaction, with its inbox entries. When that fails each message
 * has its own transaction, so that only the one at fault is repeated.
 */
public final class HandlerProcessor implements BatchProcessor {
  private static final Logger LOG = LoggerFactory.getLogger(HandlerProcessor.class);

  private final String consumer;
  private final MessageHandler handler;
  private final Schemas schemas;
  private final Transactions transactions;
  private final InboxTable inbox;
  private final Failures failures;
  private final ConsumerMeters meters;
  private final Clock clock;

  public HandlerProcessor(
      String consumer,
      Destination source,
      MessageHandler handler,
      Schemas schemas,
      Transactions transactions,
      InboxTable inbox,
      RetryPolicy policy,
      ConsumerMeters meters,
      Clock clock) {
    this.consumer = consumer;
    this.handler = handler;
    this.schemas = schemas;
    this.transactions = transactions;
    this.inbox = inbox;
    this.failures = new Failures(Target.of(source, Target.subscriptionOf(consumer)), policy);
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void process(Session session, List<Message> batch) throws JMSException {
    Map<Message, String> malformed = new LinkedHashMap<>();
    List<Incoming> events = read(batch, malformed);
    Map<Incoming, RuntimeException> failed = handle(events);
    for (Map.Entry<Message, String> each : malformed.entrySet()) {
      meters.dead().increment();
      LOG.warn("{} puts a message to the dead letters: {}", consumer, each.getValue());
      failures.bury(session, each.getKey(), "malformed: " + each.getValue());
    }
    for (Map.Entry<Incoming, RuntimeException> each : failed.entrySet()) {
      repeat(session, each.getKey(), each.getValue());
    }
  }

  private List<Incoming> read(List<Message> batch, Map<Message, String> malformed)
      throws JMSException {
    List<Incoming> events = new ArrayList<>();
    for (Message message : batch) {
      try {
        events.add(Incoming.of(message, clock.instant(), schemas));
      } catch (MalformedEventException e) {
        malformed.put(message, e.getMessage());
      }
    }
    return events;
  }

  /** All effects of the batch; those that failed come back. */
  private Map<Incoming, RuntimeException> handle(List<Incoming> events) {
    if (events.isEmpty()) {
      return Map.of();
    }
    try {
      commit(events);
      return Map.of();
    } catch (RuntimeException e) {
      requireDatabase(e);
      return events.size() == 1 ? Map.of(events.get(0), e) : handleOneByOne(events);
    }
  }

  private Map<Incoming, RuntimeException> handleOneByOne(List<Incoming> events) {
    Map<Incoming, RuntimeException> failed = new LinkedHashMap<>();
    for (Incoming event : events) {
      try {
        commit(List.of(event));
      } catch (RuntimeException e) {
        requireDatabase(e);
        failed.put(event, e);
      }
    }
    return failed;
  }

  private void commit(List<Incoming> events) {
    int handled = transactions.call(() -> handleFresh(events));
    meters.duplicates().increment(events.size() - (double) handled);
  }

  private int handleFresh(List<Incoming> events) {
    Set<String> fresh =
        new HashSet<>(inbox.record(consumer, events.stream().map(e -> e.event().id()).toList()));
    int count = fresh.size();
    for (Incoming incoming : events) {
      // removing it skips a second copy in the same batch
      if (fresh.remove(incoming.event().id())) {
        handle(incoming.event());
      }
    }
    return count;
  }

  private void handle(CloudEvent event) {
    String correlation = Correlation.accept(event.correlationId().orElse(null));
    try (Correlation.Scope scope = Correlation.open(correlation)) {
      handler.handle(event);
    }
    transactions.afterCommit(() -> meters.handled(Duration.between(event.time(), clock.instant())));
  }

  /** A message is not at fault when the database does not even answer. */
  private void requireDatabase(RuntimeException failure) {
    try {
      if (!transactions.call(this::answers)) {
        throw new NotNowException(failure);
      }
    } catch (RuntimeException databaseIsAway) {
      throw new NotNowException(failure);
    }
  }

  private boolean answers() {
    try {
      return transactions.connection().isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void repeat(Session session, Incoming incoming, RuntimeException failure)
      throws JMSException {
    meters.failed().increment();
    String id = incoming.event().id();
    if (failures.isLast(incoming.message())) {
      meters.dead().increment();
      LOG.error("{} gives message {} up", consumer, id, failure);
      failures.bury(session, incoming.message(), String.valueOf(failure));
    } else {
      LOG.warn("{} failed on message {}, will try again: {}", consumer, id, failure.toString());
      failures.retry(session, incoming.message());
    }
  }
}
