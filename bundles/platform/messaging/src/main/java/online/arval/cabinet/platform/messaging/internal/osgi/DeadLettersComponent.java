package online.arval.cabinet.platform.messaging.internal.osgi;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.DeadLetters;
import online.arval.cabinet.platform.messaging.internal.deadletter.DeadLetterTable;
import online.arval.cabinet.platform.messaging.internal.deadletter.StoredDeadLetters;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.operations.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the dead letters. */
@Component(service = DeadLetters.class)
public class DeadLettersComponent implements DeadLetters {
  private final DeadLetters letters;

  @Activate
  public DeadLettersComponent(@Reference MessagingCore core, @Reference AuditLog audit) {
    letters =
        new StoredDeadLetters(
            core.transactions, new DeadLetterTable(core.transactions), core.outbox, audit);
  }

  @Override
  public List<DeadLetter> list(int limit) {
    return letters.list(limit);
  }

  @Override
  public Optional<DeadLetter> find(String id) {
    return letters.find(id);
  }

  @Override
  public void replay(String id, Caller by) {
    letters.replay(id, by);
  }

  @Override
  public int replayAll(Caller by) {
    return letters.replayAll(by);
  }
}
