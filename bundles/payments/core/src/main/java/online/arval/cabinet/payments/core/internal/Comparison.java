package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Reconciliation.Kind;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.core.internal.data.StoredReconciliation;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares a gateway's list of a day with the cabinet's payments. */
@Component(service = Comparison.class)
public final class Comparison {
  private final Time time;

  /** One difference. */
  record Found(Kind kind, String payment, String reference, String ours, String theirs) {}

  private record Pair(
      String payment,
      String reference,
      Optional<PaymentStatus> status,
      long total,
      long taken,
      long refunded,
      Outcome outcome,
      long theirTotal,
      long theirRefunded) {}

  @Activate
  public Comparison(@Reference Time time) {
    this.time = time;
  }

  List<Found> compare(EntityManager em, StoredReconciliation run) {
    List<Found> found = new ArrayList<>();
    listed(em, run).forEach(pair -> differences(pair, found));
    found.addAll(missingThere(em, run));
    return found;
  }

  /** The gateway's items beside our payment of the same identifier or reference. */
  private static List<Pair> listed(EntityManager em, StoredReconciliation run) {
    return SqlText.of(
            "select coalesce(p.id, i.payment_id), i.gateway_reference, p.status, p.total, p.taken,"
                + " p.refunded, i.outcome, i.kopecks, i.refunded"
                + " from payments_reconciliation_item i left join payments_payment p"
                + " on p.id = i.payment_id and p.gateway = ?"
                + " where i.reconciliation_id = ? order by i.gateway_reference",
            run.gateway(),
            run.id())
        .list(em, Comparison::pair);
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(
        row.getString(1),
        row.getString(2),
        Optional.ofNullable(row.getString(3)).map(PaymentStatus::valueOf),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        Outcome.valueOf(row.getString(7)),
        row.getLong(8),
        row.getLong(9));
  }

  private static void differences(Pair pair, List<Found> found) {
    boolean moneyThere = pair.outcome() == Outcome.PROCESSED;
    if (pair.status().isEmpty()) {
      if (moneyThere) {
        found.add(found(Kind.MISSING_HERE, pair, "", Long.toString(pair.theirTotal())));
      }
      return;
    }
    if (pair.total() != pair.theirTotal()) {
      found.add(
          found(
              Kind.AMOUNT_DIFFERS,
              pair,
              Long.toString(pair.total()),
              Long.toString(pair.theirTotal())));
    }
    boolean moneyHere = pair.taken() > 0;
    boolean openThere = pair.outcome() == Outcome.PENDING || pair.outcome() == Outcome.UNKNOWN;
    boolean openHere = !pair.status().get().isFinal();
    if (moneyHere != moneyThere || openHere && !openThere) {
      found.add(
          found(Kind.STATUS_DIFFERS, pair, pair.status().get().name(), pair.outcome().text()));
    } else if (pair.refunded() != pair.theirRefunded()) {
      found.add(
          found(
              Kind.REFUND_DIFFERS,
              pair,
              Long.toString(pair.refunded()),
              Long.toString(pair.theirRefunded())));
    }
  }

  private static Found found(Kind kind, Pair pair, String ours, String theirs) {
    return new Found(kind, pair.payment(), pair.reference(), ours, theirs);
  }

  /** Money the cabinet has booked and the gateway does not list. */
  private List<Found> missingThere(EntityManager em, StoredReconciliation run) {
    return SqlText.of(
            "select p.id, p.gateway_reference, p.status from payments_payment p"
                + " where p.gateway = ? and p.created_at >= ? and p.created_at < ?"
                + " and p.taken > 0 and not exists (select 1 from payments_reconciliation_item i"
                + " where i.reconciliation_id = ? and i.payment_id = p.id) order by p.id",
            run.gateway(),
            time.startOf(run.day()),
            time.startOf(run.day().plusDays(1)),
            run.id())
        .list(
            em,
            row ->
                new Found(
                    Kind.MISSING_THERE, row.getString(1), row.getString(2), row.getString(3), ""));
  }
}
