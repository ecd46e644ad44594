package online.arval.cabinet.fines.core.internal.data;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.persistence.sql.SqlBatch;
import online.arval.cabinet.platform.persistence.sql.SqlText;

/** The table {@code fines_line}: fines in payments. */
public final class Lines {
  private static final String SELECT =
      "select l.payment_id, l.fine_id, l.amount, l.settles, l.returned, l.state, l.refund_id,"
          + " l.attempts from fines_line l where 1 = 1";

  private Lines() {}

  /** Where a fine stands in a payment. */
  public enum State {
    /** Ordered; what becomes of it is not known. */
    ORDERED,
    /** Declined or given up. */
    FAILED,
    /** Paid. */
    PAID,
    /** Paid, and to be sent back. */
    REFUND_DUE,
    /** Paid, and on its way back. */
    REFUNDING,
    /** Sent back. */
    REFUNDED;

    /** Whether the money is with the payee, or may be. */
    public boolean holdsMoney() {
      return this == PAID || this == REFUND_DUE || this == REFUNDING;
    }
  }

  /**
   * A fine in a payment.
   *
   * @param amount what is paid for it
   * @param settles how much of the full amount that settles
   * @param returned how much of the amount went back
   */
  public record Line(
      String payment,
      String fine,
      Money amount,
      Money settles,
      Money returned,
      State state,
      Optional<String> refund,
      int attempts) {
    /** What is left of the amount after what went back. */
    public Money left() {
      return amount.minus(returned);
    }

    /** How much of the full amount the money that is left settles: a part earns no discount. */
    public Money settled() {
      return returned.isZero() || left().compareTo(settles) > 0 ? settles : left();
    }

    /** The same line in another state. */
    public Line in(State next) {
      return new Line(payment, fine, amount, settles, returned, next, refund, attempts);
    }

    /** The same line after some of its money went back; sent back when nothing is left. */
    public Line less(Money back) {
      Money all = returned.plus(back);
      State next = all.compareTo(amount) < 0 ? state : State.REFUNDED;
      return new Line(payment, fine, amount, settles, all, next, refund, attempts);
    }

    /** The same line, on its way back. */
    public Line refunding(String refundId) {
      return new Line(
          payment,
          fine,
          amount,
          settles,
          returned,
          State.REFUNDING,
          Optional.of(refundId),
          attempts);
    }

    /** The same line after one more attempt to send it back. */
    public Line tried() {
      return new Line(payment, fine, amount, settles, returned, state, refund, attempts + 1);
    }
  }

  /** Adds the lines of a payment. */
  public static void insert(EntityManager em, List<Line> lines, Instant now) {
    SqlBatch batch =
        SqlBatch.of(
            "insert into fines_line (payment_id, fine_id, amount, settles, returned, state,"
                + " refund_id, attempts, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (Line line : lines) {
      batch.row(
          line.payment(),
          line.fine(),
          line.amount().kopecks(),
          line.settles().kopecks(),
          line.returned().kopecks(),
          line.state(),
          line.refund(),
          line.attempts(),
          now);
    }
    batch.run(em);
  }

  /** Replaces what may change of lines. */
  public static void update(EntityManager em, List<Line> lines, Instant now) {
    SqlBatch batch =
        SqlBatch.of(
            "update fines_line set returned = ?, state = ?, refund_id = ?, attempts = ?, updated_at = ?"
                + " where payment_id = ? and fine_id = ?");
    for (Line line : lines) {
      batch.row(
          line.returned().kopecks(),
          line.state(),
          line.refund(),
          line.attempts(),
          now,
          line.payment(),
          line.fine());
    }
    batch.run(em);
  }

  /** Lines of a payment. */
  public static List<Line> ofPayment(EntityManager em, String payment) {
    return list(em, SqlText.of(SELECT).and("l.payment_id = ?", payment).add(" order by l.fine_id"));
  }

  /** Lines of fines, oldest payment first. */
  public static List<Line> ofFines(EntityManager em, Collection<String> fines) {
    return list(
        em, SqlText.of(SELECT).andIn("l.fine_id", fines).add(" order by l.payment_id, l.fine_id"));
  }

  /** Lines whose money is to go back: never tried, or not since a moment. */
  public static List<Line> refundsDue(EntityManager em, Instant untouchedSince, int limit) {
    return list(
        em,
        SqlText.of(SELECT)
            .and(
                "l.state = ? and (l.attempts = 0 or l.updated_at <= ?)",
                State.REFUND_DUE,
                untouchedSince)
            .add(" order by l.updated_at fetch first " + limit + " rows only"));
  }

  private static List<Line> list(EntityManager em, SqlText sql) {
    return sql.list(
        em,
        row ->
            new Line(
                row.getString(1),
                row.getString(2),
                Money.ofKopecks(row.getLong(3)),
                Money.ofKopecks(row.getLong(4)),
                Money.ofKopecks(row.getLong(5)),
                State.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                row.getInt(8)));
  }
}
