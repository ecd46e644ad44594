package online.arval.cabinet.fines.core.internal.autopay;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineRows;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** The table {@code fines_autopay_item}: fines the rule of a company has come upon, each once. */
final class Items {
  private Items() {}

  /** Where a fine stands with the rule. */
  enum State {
    /** For a person to decide. */
    WAITING,
    /** Decided: to be paid. */
    APPROVED,
    /** Decided: not by the rule. */
    REJECTED,
    /** Ordered by the rule. */
    ORDERED
  }

  /** A fine and since when the rule knows it. */
  record Known(FineRow fine, Instant since) {}

  /** Adds fines in a state; fails when the rule knows one already. */
  static void insert(
      EntityManager em, List<FineRow> fines, State state, List<Money> amounts, Instant now) {
    SqlBatch batch =
        SqlBatch.of(
            "insert into fines_autopay_item (fine_id, company_id, state, amount, decided_by,"
                + " created_at, updated_at) values (?, ?, ?, ?, '', ?, ?)");
    for (int i = 0; i < fines.size(); i++) {
      FineRow fine = fines.get(i);
      batch.row(fine.id(), fine.company(), state, amounts.get(i).kopecks(), now, now);
    }
    batch.run(em);
  }

  /** Notes that fines are in a payment. */
  static void ordered(
      EntityManager em, List<String> fines, List<Money> amounts, String payment, Instant now) {
    SqlBatch batch =
        SqlBatch.of(
            "update fines_autopay_item set state = ?, amount = ?, payment_id = ?, updated_at = ?"
                + " where fine_id = ?");
    for (int i = 0; i < fines.size(); i++) {
      batch.row(State.ORDERED, amounts.get(i).kopecks(), payment, now, fines.get(i));
    }
    batch.run(em);
  }

  /** Decides fines that wait; how many did. */
  static int decide(
      EntityManager em,
      CompanyId company,
      Collection<?> fines,
      State state,
      String by,
      Instant now) {
    return SqlText.of(
            "update fines_autopay_item set state = ?, decided_by = ?, updated_at = ?"
                + " where company_id = ? and state = ?",
            state,
            by,
            now,
            company,
            State.WAITING)
        .andIn("fine_id", fines)
        .run(em);
  }

  /** Fines of a company in a state that are owed, the discount that ends first first. */
  static List<Known> inState(EntityManager em, CompanyId company, State state, int limit) {
    return SqlText.of(
            "select "
                + FineRows.COLUMNS
                + ", i.created_at from fines_autopay_item i"
                + " join fines_fine f on f.id = i.fine_id"
                + " where i.company_id = ? and i.state = ? and f.status = 'UNPAID'",
            company,
            state)
        .add(" order by f.discount_until, f.id fetch first " + limit + " rows only")
        .list(em, row -> new Known(FineRows.map(row), FineRows.instant(row, 41).orElseThrow()));
  }

  /** What the rule has ordered since a moment, without what was declined. */
  static Money spent(EntityManager em, CompanyId company, Instant since) {
    return Money.ofKopecks(
        SqlText.of(
                "select coalesce(sum(l.amount), 0) from fines_autopay_item i"
                    + " join fines_line l on l.payment_id = i.payment_id and l.fine_id = i.fine_id"
                    + " where i.company_id = ? and i.state = ? and i.updated_at >= ?"
                    + " and l.state <> 'FAILED'",
                company,
                State.ORDERED,
                since)
            .number(em));
  }
}
