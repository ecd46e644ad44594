package online.arval.cabinet.fines.core.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.Lines;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;
import online.arval.cabinet.fines.core.internal.rules.Effect;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks payments to send back what was paid for annulled fines, and what was paid twice. Apart from
 * the intake of charges, so that one refusal does not hold up a hundred of them.
 */
@Component(property = {ScheduledTask.NAME + "=fines.refunds", ScheduledTask.INTERVAL + "=PT30S"})
public final class RefundTask implements ScheduledTask {
  private static final int AT_ONCE = 100;
  private static final Duration WAIT = Duration.ofMinutes(15);

  private final FinesDatabase database;
  private final FineWriter writer;
  private final FineJournal journal;
  private final Payments payments;
  private final Time time;

  @Activate
  public RefundTask(
      @Reference FinesDatabase database,
      @Reference FineWriter writer,
      @Reference FineJournal journal,
      @Reference Payments payments,
      @Reference Time time) {
    this.database = database;
    this.writer = writer;
    this.journal = journal;
    this.payments = payments;
    this.time = time;
  }

  @Override
  public void run() {
    Instant since = time.now().minus(WAIT);
    for (Line due : database.read(em -> Lines.refundsDue(em, since, AT_ONCE))) {
      try {
        database.tx(em -> refund(em, due));
      } catch (ProblemException refused) {
        postpone(due, refused.code());
      }
    }
  }

  private Void refund(jakarta.persistence.EntityManager em, Line due) {
    FineRow fine = FineTable.lock(em, "id", List.of(due.fine())).get(0);
    boolean still =
        Lines.ofPayment(em, due.payment()).stream()
            .anyMatch(
                line -> line.fine().equals(due.fine()) && line.state() == Lines.State.REFUND_DUE);
    if (still) {
      Refund refund =
          payments.refund(
              FleetLookup.SYSTEM,
              new PaymentId(due.payment()),
              due.left(),
              "Штраф " + fine.uin() + ": аннулирован или оплачен дважды");
      Effect effect =
          new Effect(
              fine,
              List.of(due.refunding(refund.id().value())),
              List.of(new Effect.Note("refund-requested", due.left())));
      writer.apply(em, FleetLookup.SYSTEM, List.of(effect));
      journal.record(
          FleetLookup.SYSTEM,
          "refund.requested",
          "fine:" + fine.id(),
          new CompanyId(fine.company()),
          Map.of("refund", refund.id().value(), "amount", due.left().toString()));
    }
    return null;
  }

  private void postpone(Line due, String code) {
    database.tx(
        em -> {
          Lines.update(em, List.of(due.tried()), time.now());
          return null;
        });
    journal.count("refunds.refused", 1, "code", code);
    if (due.attempts() == 0) {
      journal.refused("refund.requested", "fine:" + due.fine(), Map.of("code", code));
    }
  }
}
