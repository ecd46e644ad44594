package online.arval.cabinet.fines.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;
import online.arval.cabinet.fines.core.internal.data.Lines.State;
import online.arval.cabinet.fines.core.internal.rules.Effect.Note;
import online.arval.cabinet.platform.model.Money;

/**
 * What payments do to a fine. Sums: what is settled by the cabinet's payments, what was settled
 * elsewhere, and what is owed make up the full amount.
 */
public final class FineLife {
  private FineLife() {}

  /** A payment for it was ordered. */
  public static Effect ordered(FineRow fine, Line line) {
    FineStatus next = FineStates.after(fine.status(), FineStep.ORDERED).orElseThrow();
    return Effect.of(
        fine.with(next).inPayment(line.payment()), new Note("payment-ordered", line.amount()));
  }

  /** The payment was declined or given up; empty when that is known already. */
  public static Optional<Effect> failed(FineRow fine, Line line, String reason) {
    if (line.state() != State.ORDERED) {
      return Optional.empty();
    }
    FineRow after =
        isPayingBy(fine, line)
            ? fine.with(FineStates.after(fine.status(), FineStep.FAILED).orElseThrow())
            : fine;
    return Optional.of(
        new Effect(
            after, List.of(line.in(State.FAILED)), List.of(new Note("payment-failed", reason))));
  }

  /** The money was taken; empty when that is known already. */
  public static Optional<Effect> paid(FineRow fine, Line line) {
    if (line.state() != State.ORDERED && line.state() != State.FAILED) {
      return Optional.empty();
    }
    Money rest = positive(fine.sums().owed().minus(line.settles()));
    FineRow booked =
        fine.with(
            new FineRow.Sums(
                fine.sums().paid().plus(line.amount()),
                fine.sums().settled().plus(line.settles()),
                rest));
    List<Note> notes = new ArrayList<>();
    notes.add(new Note("paid", line.amount()));
    FineStep step = rest.isZero() ? FineStep.PAID : FineStep.PAID_IN_PART;
    boolean expected = isPayingBy(fine, line) || fine.status() == FineStatus.UNPAID;
    Optional<FineStatus> next = expected ? FineStates.after(fine.status(), step) : Optional.empty();
    if (next.isEmpty()) {
      notes.add(new Note("refund-due", line.amount()));
      return Optional.of(new Effect(booked, List.of(line.in(State.REFUND_DUE)), notes));
    }
    if (fine.sums().owed().compareTo(line.settles()) < 0) {
      notes.add(overpaid(booked));
    }
    return Optional.of(new Effect(booked.with(next.get()), List.of(line.in(State.PAID)), notes));
  }

  /** Money went back, all of it or a part. */
  public static Effect refunded(FineRow fine, Line line, Money back) {
    Line less = line.less(back);
    FineRow.Sums sums = fine.sums();
    Money settled = sums.settled().minus(line.settled()).plus(less.settled());
    boolean annulled = fine.status() == FineStatus.ANNULLED;
    Money owed =
        annulled ? Money.ZERO : positive(fine.told().full().minus(settled).minus(elsewhere(fine)));
    FineRow after = fine.with(new FineRow.Sums(sums.paid().minus(back), settled, owed));
    if (!owed.isZero()) {
      after = after.with(stepped(fine.status(), FineStep.OWED_AGAIN));
    }
    return new Effect(after, List.of(less), List.of(new Note("refunded", back)));
  }

  /**
   * The registry tells what it has for the charge.
   *
   * @param paid sum of the payments it knows
   * @param toPay what it still wants
   */
  public static Optional<Effect> quittance(FineRow fine, Money paid, Money toPay) {
    if (toPay.isZero()) {
      return FineStates.after(fine.status(), FineStep.SETTLED)
          .map(
              next ->
                  Effect.of(
                      fine.with(next)
                          .with(
                              new FineRow.Sums(
                                  fine.sums().paid(), fine.sums().settled(), Money.ZERO)),
                      new Note("confirmed", paid)));
    }
    boolean all = paid.compareTo(fine.sums().paid()) >= 0;
    Money full = fine.told().full();
    if (fine.status() != FineStatus.PAID || !all || toPay.compareTo(full) > 0) {
      return Optional.empty();
    }
    // the registry has our payment and counts less for it: the rest stays owed
    return Optional.of(
        Effect.of(
            fine.with(stepped(fine.status(), FineStep.OWED_AGAIN))
                .with(new FineRow.Sums(fine.sums().paid(), full.minus(toPay), toPay)),
            new Note("still-owed", toPay)));
  }

  /** What was settled past the cabinet. */
  static Money elsewhere(FineRow fine) {
    return positive(fine.told().full().minus(fine.sums().owed()).minus(fine.sums().settled()));
  }

  static Money positive(Money amount) {
    return amount.isNegative() ? Money.ZERO : amount;
  }

  static FineStatus stepped(FineStatus from, FineStep step) {
    return FineStates.after(from, step).orElse(from);
  }

  /** More was paid than the amount of today asks for, in proportion to what the payment settled. */
  static Note overpaid(FineRow fine) {
    Money settled = fine.sums().settled();
    Money due =
        fine.sums()
            .paid()
            .percent(
                java.math.BigDecimal.valueOf(fine.told().full().kopecks())
                    .movePointRight(2)
                    .divide(
                        java.math.BigDecimal.valueOf(settled.kopecks()),
                        java.math.MathContext.DECIMAL64));
    return new Note("overpaid", fine.sums().paid().minus(due));
  }

  private static boolean isPayingBy(FineRow fine, Line line) {
    return fine.status() == FineStatus.PAYING
        && fine.payment().filter(line.payment()::equals).isPresent();
  }
}
