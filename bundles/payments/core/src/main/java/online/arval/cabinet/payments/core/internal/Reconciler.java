package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.payments.api.Reconciliation;
import online.arval.cabinet.payments.api.gateway.RegistryPage;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.payments.core.internal.data.StoredReconciliation;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Collects the pages of a gateway's list, and compares when the last one is there. */
@Component(service = Reconciler.class)
public final class Reconciler {
  /** Why a reconciliation failed whose gateway sent nothing any more. */
  static final String NO_ANSWER = "no-answer";

  private static final String BY = "system:payments";

  private final GatewayCommands commands;
  private final Comparison comparison;
  private final Checks checks;
  private final Journal journal;
  private final Settings settings;
  private final Time time;

  @Activate
  public Reconciler(
      @Reference GatewayCommands commands,
      @Reference Comparison comparison,
      @Reference Checks checks,
      @Reference Journal journal,
      @Reference Settings settings,
      @Reference Time time) {
    this.commands = commands;
    this.comparison = comparison;
    this.checks = checks;
    this.journal = journal;
    this.settings = settings;
    this.time = time;
  }

  /** A page came; pages of others, or of one that is over, are ignored. */
  void page(EntityManager em, RegistryPage page) {
    StoredReconciliation run =
        Ids.isValid(page.requestId())
            ? em.find(StoredReconciliation.class, page.requestId())
            : null;
    if (run == null || !run.running() || !run.gateway().equals(page.gateway())) {
      return;
    }
    if (!page.problem().isEmpty()) {
      fail(em, run, page.problem());
      return;
    }
    store(em, run, page.items());
    run.page(page.items().size(), time.now());
    if (page.next().isEmpty()) {
      finish(em, run);
    } else {
      commands.list(run, page.next());
    }
  }

  /** Gives up those whose gateway sends nothing any more; how many. */
  int giveUp(EntityManager em, int most) {
    List<String> silent =
        SqlText.of(
                "select id from payments_reconciliation where status = 'RUNNING'"
                    + " and updated_at <= ? order by updated_at fetch first ? rows only"
                    + " for update skip locked",
                time.now().minus(settings.reconciliationSilence()),
                most)
            .list(em, row -> row.getString(1));
    silent.forEach(id -> fail(em, em.find(StoredReconciliation.class, id), NO_ANSWER));
    return silent.size();
  }

  private void fail(EntityManager em, StoredReconciliation run, String problem) {
    run.failed(problem, time.now());
    forget(em, run);
    journal.record(
        BY,
        "reconciliation.failed",
        "reconciliation:" + run.id(),
        Map.of("gateway", run.gateway(), "problem", problem));
  }

  /** The list itself is not kept. */
  private static void forget(EntityManager em, StoredReconciliation run) {
    SqlText.of("delete from payments_reconciliation_item where reconciliation_id = ?", run.id())
        .run(em);
  }

  private static void store(
      EntityManager em, StoredReconciliation run, List<RegistryPage.Item> items) {
    SqlBatch batch =
        SqlBatch.of(
            "insert into payments_reconciliation_item"
                + " (reconciliation_id, gateway_reference, payment_id, outcome, kopecks, refunded)"
                + " select ?, ?, ?, ?, ?, ? where not exists (select 1 from"
                + " payments_reconciliation_item i where i.reconciliation_id = ?"
                + " and i.gateway_reference = ?)");
    for (RegistryPage.Item item : items) {
      batch.row(
          run.id(),
          item.gatewayReference(),
          Ids.isValid(item.paymentId()) ? item.paymentId() : "",
          item.outcome().name(),
          item.amountKopecks(),
          item.refundedKopecks(),
          run.id(),
          item.gatewayReference());
    }
    if (!items.isEmpty()) {
      batch.run(em);
    }
  }

  private void finish(EntityManager em, StoredReconciliation run) {
    em.flush();
    List<Comparison.Found> found = comparison.compare(em, run);
    SqlBatch batch =
        SqlBatch.of(
            "insert into payments_difference (reconciliation_id, position, kind, payment_id,"
                + " gateway_reference, ours, theirs, done) values (?, ?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < found.size(); i++) {
      Comparison.Found one = found.get(i);
      batch.row(
          run.id(),
          i,
          one.kind().name(),
          one.payment(),
          one.reference(),
          one.ours(),
          one.theirs(),
          resolve(em, one));
    }
    if (!found.isEmpty()) {
      batch.run(em);
    }
    forget(em, run);
    run.done(found.size(), time.now());
    journal.record(
        BY,
        "reconciliation.done",
        "reconciliation:" + run.id(),
        Map.of("gateway", run.gateway(), "differences", Integer.toString(found.size())));
  }

  /** Asks for what can still move; the rest is for people. */
  private String resolve(EntityManager em, Comparison.Found found) {
    StoredPayment payment =
        found.payment().isEmpty() ? null : em.find(StoredPayment.class, found.payment());
    if (payment == null || found.kind() != Reconciliation.Kind.STATUS_DIFFERS) {
      return "reported";
    }
    if (payment.status().isFinal()) {
      commands.inquire(payment);
    } else {
      checks.check(em, payment);
    }
    return "inquiry-sent";
  }
}
