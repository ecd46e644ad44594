package online.arval.cabinet.fines.core.internal.autopay;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineRows;
import online.arval.cabinet.fines.core.internal.data.FineTable;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** The table {@code fines_autopay_item}: fines the rule of a company has come upon, each once. */
final class Items {
  /** Problem of what has no discount any more: people may pay it, the rule does not. */
  static final String DISCOUNT_OVER = "discount-over";

  private static final String KNOWN =
      "select "
          + FineRows.COLUMNS
          + ", i.created_at, i.decided_by, i.problem from fines_autopay_item i"
          + " join fines_fine f on f.id = i.fine_id"
          + " join fines_autopay_rule r on r.id = i.company_id and r.enabled = true"
          + " where i.company_id = ? and f.status = 'UNPAID'";

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

  /**
   * A fine that the rule knows.
   *
   * @param since when the rule came upon it
   * @param byPerson whether a person decided that it be paid
   * @param problem why it could not be paid; empty when nothing is known to be wrong
   */
  record Known(FineRow fine, Instant since, boolean byPerson, String problem) {}

  /** An order of the rule that came to nothing. */
  record Failed(String fine, String payment) {}

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
            "update fines_autopay_item set state = ?, amount = ?, payment_id = ?, problem = '',"
                + " updated_at = ? where fine_id = ?");
    for (int i = 0; i < fines.size(); i++) {
      batch.row(State.ORDERED, amounts.get(i).kopecks(), payment, now, fines.get(i));
    }
    batch.run(em);
  }

  /** Which of them wait for a person; locked. */
  static List<String> waiting(EntityManager em, CompanyId company, Collection<?> fines) {
    return SqlText.of(
            "select fine_id from fines_autopay_item where company_id = ? and state = ?",
            company,
            State.WAITING)
        .andIn("fine_id", fines)
        .add(" order by fine_id for update")
        .list(em, row -> row.getString(1));
  }

  /** A person has decided fines that wait. */
  static void decide(EntityManager em, Collection<?> fines, State state, String by, Instant now) {
    SqlText.of(
            "update fines_autopay_item set state = ?, decided_by = ?, updated_at = ? where 1 = 1",
            state,
            by,
            now)
        .andIn("fine_id", fines)
        .run(em);
  }

  /** Puts fines into a state, with a problem or none; how many were not so before. */
  static int put(EntityManager em, Collection<?> fines, State state, String problem, Instant now) {
    return SqlText.of(
            "update fines_autopay_item set state = ?, problem = ?, updated_at = ?"
                + " where (state <> ? or problem <> ?)",
            state,
            problem,
            now,
            state,
            problem)
        .andIn("fine_id", fines)
        .run(em);
  }

  /** Marks what is to be paid and has no discount any more; how many. */
  static int giveUpEnded(EntityManager em, CompanyId company, LocalDate today, Instant now) {
    return SqlText.of(
            "update fines_autopay_item set problem = ?, updated_at = ?"
                + " where company_id = ? and state = ? and problem <> ? and exists (select 1 from"
                + " fines_fine f where f.id = fine_id and f.status = 'UNPAID'"
                + " and (f.discount_until < ? or f.discount_until = ?))",
            DISCOUNT_OVER,
            now,
            company,
            State.APPROVED,
            DISCOUNT_OVER,
            today,
            FineTable.NO_DISCOUNT)
        .run(em);
  }

  /** What is to be paid while its discount holds, the one that ends first first. */
  static List<Known> payable(EntityManager em, CompanyId company, LocalDate today, int limit) {
    return known(
        em,
        SqlText.of(KNOWN, company)
            .and("i.state = ?", State.APPROVED)
            .and("f.discount_until >= ? and f.discount_until < ?", today, FineTable.NO_DISCOUNT),
        limit);
  }

  /** Orders of the rule that came to nothing, and of which it has not been said why. */
  static List<Failed> failed(EntityManager em, CompanyId company, int limit) {
    return SqlText.of(
            "select i.fine_id, i.payment_id from fines_autopay_item i"
                + " join fines_fine f on f.id = i.fine_id"
                + " join fines_line l on l.payment_id = i.payment_id and l.fine_id = i.fine_id"
                + " where i.company_id = ? and i.state = ? and i.problem = ''"
                + " and f.status = 'UNPAID' and l.state = 'FAILED'",
            company,
            State.ORDERED)
        .add(" order by i.payment_id, i.fine_id fetch first " + limit + " rows only")
        .list(em, row -> new Failed(row.getString(1), row.getString(2)));
  }

  /** Owed fines that could not be paid, the discount that ends first first. */
  static List<Known> problems(EntityManager em, CompanyId company, int limit) {
    return known(em, SqlText.of(KNOWN, company).and("i.problem <> ''"), limit);
  }

  /** Fines of a company in a state that are owed, the discount that ends first first. */
  static List<Known> inState(EntityManager em, CompanyId company, State state, int limit) {
    return known(em, SqlText.of(KNOWN, company).and("i.state = ?", state), limit);
  }

  private static List<Known> known(EntityManager em, SqlText from, int limit) {
    return from.add(" order by f.discount_until, f.id fetch first " + limit + " rows only")
        .list(
            em,
            row ->
                new Known(
                    FineRows.map(row),
                    FineRows.instant(row, 41).orElseThrow(),
                    !row.getString(42).isEmpty(),
                    row.getString(43)));
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
