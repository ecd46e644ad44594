package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.payments.core.internal.data.StoredPayment;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@link Ledger} on the tables of payments. Entries older than the longest transaction are summed
 * up in closings now and then, so a balance adds only what came since.
 */
@Component(service = {Ledger.class, LedgerService.class})
public final class LedgerService implements Ledger {
  /** No transaction takes so long from reading the clock to its commit. */
  private static final Duration OPEN = Duration.ofMinutes(10);

  private static final String TOTALS =
      "select t.account, sum(t.kopecks) from ("
          + "select account, kopecks from payments_ledger_closing"
          + " union all select e.account, e.kopecks from payments_ledger_entry e"
          + " where e.booked_at >= (select closed_until from payments_ledger_closed where id = 1)"
          + ") t group by t.account order by t.account";

  private final PaymentsDatabase database;
  private final Time time;

  @Activate
  public LedgerService(@Reference PaymentsDatabase database, @Reference Time time) {
    this.database = database;
    this.time = time;
  }

  @Override
  public List<Balance> balances(Caller caller) {
    Access.requireLessor(caller);
    return database.read(LedgerService::totals);
  }

  private static List<Balance> totals(EntityManager em) {
    return SqlText.of(TOTALS)
        .list(em, row -> new Balance(row.getString(1), Money.ofKopecks(row.getLong(2))));
  }

  /** What all balances come to: nothing, unless the books are wrong. */
  Money imbalance() {
    return database.read(LedgerService::totals).stream()
        .map(Balance::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  @Override
  public List<Entry> ofPayment(Caller caller, PaymentId payment) {
    Access.requireLessor(caller);
    return database.read(
        em -> {
          if (em.find(StoredPayment.class, payment.value()) == null) {
            throw ProblemException.notFound("payment");
          }
          return entries(em, payment);
        });
  }

  private static List<Entry> entries(EntityManager em, PaymentId payment) {
    return SqlText.of(
            "select transaction_id, account, kopecks, booked_at from payments_ledger_entry"
                + " where payment_id = ? order by id",
            payment)
        .list(
            em,
            row ->
                new Entry(
                    row.getString(1),
                    row.getString(2),
                    Money.ofKopecks(row.getLong(3)),
                    row.getObject(4, OffsetDateTime.class).toInstant()));
  }

  /** Moves the closing forward. */
  void close() {
    Instant until = time.now().minus(OPEN);
    database.tx(
        em -> {
          Instant since =
              SqlText.of("select closed_until from payments_ledger_closed where id = 1 for update")
                  .first(em, row -> row.getObject(1, OffsetDateTime.class).toInstant())
                  .orElseThrow();
          if (until.isAfter(since)) {
            close(em, since, until);
          }
          return null;
        });
  }

  private static void close(EntityManager em, Instant since, Instant until) {
    SqlText.of(
            "insert into payments_ledger_closing (account, kopecks) select distinct e.account, 0"
                + " from payments_ledger_entry e where e.booked_at >= ? and e.booked_at < ?"
                + " and not exists (select 1 from payments_ledger_closing c"
                + " where c.account = e.account)",
            since,
            until)
        .run(em);
    SqlText.of(
            "update payments_ledger_closing set kopecks = kopecks + coalesce((select sum(e.kopecks)"
                + " from payments_ledger_entry e where e.account = payments_ledger_closing.account"
                + " and e.booked_at >= ? and e.booked_at < ?), 0)",
            since,
            until)
        .run(em);
    SqlText.of("update payments_ledger_closed set closed_until = ? where id = 1", until).run(em);
  }
}
