package online.arval.cabinet.platform.messaging.internal.outbox;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.CloudEventJson;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Form;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import online.arval.cabinet.platform.operations.Correlation;
import online.arval.cabinet.platform.persistence.Transactions;

/** Writes messages beside their cause and wakes the relay after the commit. */
public final class TransactionalOutbox implements Outbox {
  private static final int MAX_BODY = 1_000_000;

  private final Transactions transactions;
  private final OutboxTable table;
  private final Signal relay;

  public TransactionalOutbox(Transactions transactions, OutboxTable table, Signal relay) {
    this.transactions = transactions;
    this.table = table;
    this.relay = relay;
  }

  @Override
  public void send(Destination destination, CloudEvent event) {
    write(letter(destination, event));
  }

  @Override
  public void sendAll(Destination destination, List<CloudEvent> events) {
    if (!events.isEmpty()) {
      writeAll(events.stream().map(event -> letter(destination, event)).toList());
    }
  }

  /** Writes any message in the thread's transaction. */
  public void write(Letter letter) {
    writeAll(List.of(letter));
  }

  private void writeAll(List<Letter> letters) {
    if (!transactions.isActive()) {
      throw new IllegalStateException("a message is sent only inside a transaction");
    }
    for (Letter letter : letters) {
      if (letter.content().text().length() > MAX_BODY) {
        throw new IllegalArgumentException(
            "a message is at most " + MAX_BODY + " characters; send a reference instead");
      }
    }
    table.insert(letters);
    transactions.afterCommit(relay::give);
  }

  private static Letter letter(Destination destination, CloudEvent event) {
    CloudEvent correlated = event.correlationId().isPresent() ? event : correlate(event);
    return new Letter(
        event.id(),
        Target.of(destination),
        new Content(Form.EVENT, CloudEventJson.write(correlated)),
        Optional.of(event.type()),
        correlated.correlationId(),
        Optional.empty());
  }

  private static CloudEvent correlate(CloudEvent event) {
    return new CloudEvent(
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        event.time(),
        event.dataschema(),
        Optional.of(Correlation.currentOrNew()),
        event.data());
  }
}
