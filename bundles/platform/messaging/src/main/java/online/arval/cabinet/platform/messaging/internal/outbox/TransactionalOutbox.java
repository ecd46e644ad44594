package online.arval.cabinet.platform.messaging.internal.outbox;

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
    CloudEvent correlated = event.correlationId().isPresent() ? event : correlate(event);
    write(
        new Letter(
            event.id(),
            Target.of(destination),
            new Content(Form.EVENT, CloudEventJson.write(correlated)),
            Optional.of(event.type()),
            correlated.correlationId(),
            Optional.empty()));
  }

  /** Writes any message in the thread's transaction. */
  public void write(Letter letter) {
    if (!transactions.isActive()) {
      throw new IllegalStateException("a message is sent only inside a transaction");
    }
    if (letter.content().text().length() > MAX_BODY) {
      throw new IllegalArgumentException(
          "a message is at most " + MAX_BODY + " characters; send a reference instead");
    }
    table.insert(letter);
    transactions.afterCommit(relay::give);
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
