package online.arval.cabinet.platform.messaging.internal.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.DeadLetters;
import online.arval.cabinet.platform.messaging.internal.outbox.TransactionalOutbox;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.operations.AuditLog;
import online.arval.cabinet.platform.persistence.Transactions;

/** Dead letters in the database; a replay goes through the outbox in one transaction. */
public final class StoredDeadLetters implements DeadLetters {
  private final Transactions transactions;
  private final DeadLetterTable table;
  private final TransactionalOutbox outbox;
  private final AuditLog audit;

  public StoredDeadLetters(
      Transactions transactions,
      DeadLetterTable table,
      TransactionalOutbox outbox,
      AuditLog audit) {
    this.transactions = transactions;
    this.table = table;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Override
  public List<DeadLetter> list(int limit) {
    return table.list(limit).stream().map(StoredLetter::view).toList();
  }

  @Override
  public Optional<DeadLetter> find(String id) {
    return table.find(id).map(StoredLetter::view);
  }

  @Override
  public void replay(String id, Caller by) {
    if (!transactions.call(() -> replayLocked(id, by))) {
      throw ProblemException.notFound("dead letter");
    }
  }

  @Override
  public int replayAll(Caller by) {
    int replayed = 0;
    for (String id : table.ids()) {
      // one that somebody else replayed meanwhile is not ours to count
      replayed += transactions.call(() -> replayLocked(id, by)) ? 1 : 0;
    }
    return replayed;
  }

  private boolean replayLocked(String id, Caller by) {
    Optional<StoredLetter> found = table.lock(id);
    found.ifPresent(
        dead -> {
          requireOrigin(dead);
          outbox.write(dead.letter());
          table.delete(id);
          audit.append(
              AuditEvent.ok(
                  by,
                  "messaging.dead-letter.replayed",
                  "dead-letter:" + id,
                  null,
                  Map.of("target", dead.letter().target().toString())));
        });
    return found.isPresent();
  }

  private static void requireOrigin(StoredLetter dead) {
    if (dead.letter().target().address().equals(DeadLetterIntake.QUEUE.name())) {
      throw ProblemException.conflict(
          "unknown-origin", "It was sent to the dead letters directly; there is no way back.");
    }
  }
}
