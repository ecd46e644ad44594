package online.arval.cabinet.fines.core.internal.rules;

import static online.arval.cabinet.fines.core.internal.rules.FineLife.positive;
import static online.arval.cabinet.fines.core.internal.rules.FineLife.stepped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.FineRow.Told;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;
import online.arval.cabinet.fines.core.internal.data.Lines.State;
import online.arval.cabinet.fines.core.internal.rules.Effect.Note;
import online.arval.cabinet.platform.model.Money;

/** What a charge does to a fine that is known. Of two states of a charge the later one holds. */
public final class Tidings {
  private Tidings() {}

  /** Status and debt of a charge nobody knew of. */
  public static FineRow first(FineRow fine, Charge.Meaning meaning) {
    Money owed = toPay(fine.told()).orElse(fine.told().full());
    Money capped = owed.compareTo(fine.told().full()) > 0 ? fine.told().full() : owed;
    if (meaning == Charge.Meaning.ANNULLED) {
      return fine.with(FineStatus.ANNULLED).with(FineRow.Sums.owing(Money.ZERO));
    }
    return fine.with(capped.isZero() ? FineStatus.CONFIRMED : FineStatus.UNPAID)
        .with(FineRow.Sums.owing(capped));
  }

  /**
   * What becomes of the fine; empty when the state is not later than the known one.
   *
   * @param lines its payments
   */
  public static Optional<Effect> apply(
      FineRow fine, Told told, Charge.Meaning meaning, List<Line> lines) {
    if (!isLater(fine, told, meaning)) {
      return Optional.empty();
    }
    if (meaning == Charge.Meaning.ANNULLED) {
      return Optional.of(annulled(fine, told, lines));
    }
    return Optional.of(
        fine.status() == FineStatus.ANNULLED ? undone(fine, told, lines) : amended(fine, told));
  }

  private static boolean isLater(FineRow fine, Told told, Charge.Meaning meaning) {
    int order = told.at().compareTo(fine.told().at());
    if (order != 0) {
      return order > 0;
    }
    // a registry may not touch the moment of the state when it books a payment
    boolean less =
        told.toPay() >= 0 && (fine.told().toPay() < 0 || told.toPay() < fine.told().toPay());
    return fine.status() != FineStatus.ANNULLED && (less || meaning == Charge.Meaning.ANNULLED);
  }

  private static Effect annulled(FineRow fine, Told told, List<Line> lines) {
    FineRow after = fine.with(told);
    if (fine.status() == FineStatus.ANNULLED) {
      return Effect.of(after);
    }
    List<Line> back =
        lines.stream()
            .filter(line -> line.state() == State.PAID)
            .map(line -> line.in(State.REFUND_DUE))
            .toList();
    List<Note> notes = new ArrayList<>();
    notes.add(new Note("annulled", ""));
    back.forEach(line -> notes.add(new Note("refund-due", line.left())));
    FineRow.Sums sums = fine.sums();
    return new Effect(
        after
            .with(FineStates.after(fine.status(), FineStep.ANNULLED).orElseThrow())
            .with(new FineRow.Sums(sums.paid(), sums.settled(), Money.ZERO)),
        back,
        notes);
  }

  /** A refund that was not asked for yet is not asked for any more. */
  private static Effect undone(FineRow fine, Told told, List<Line> lines) {
    List<Line> kept =
        lines.stream()
            .filter(line -> line.state() == State.REFUND_DUE)
            .map(line -> line.in(State.PAID))
            .toList();
    Money owed = owed(told, fine.sums().settled(), Money.ZERO);
    boolean paying = lines.stream().anyMatch(line -> line.state() == State.ORDERED);
    FineStep step;
    if (paying) {
      step = FineStep.UNDONE_PAYING;
    } else if (!owed.isZero()) {
      step = FineStep.UNDONE_OWED;
    } else {
      step = fine.sums().settled().isZero() ? FineStep.UNDONE_SETTLED : FineStep.UNDONE_PAID;
    }
    return new Effect(
        fine.with(told)
            .with(FineStates.after(fine.status(), step).orElseThrow())
            .with(new FineRow.Sums(fine.sums().paid(), fine.sums().settled(), owed)),
        kept,
        List.of(new Note("annulment-undone", told.full())));
  }

  private static Effect amended(FineRow fine, Told told) {
    FineRow.Sums sums = fine.sums();
    Money owed = owed(told, sums.settled(), FineLife.elsewhere(fine));
    FineStatus status = fine.status();
    if (owed.isZero() && (status == FineStatus.UNPAID || told.toPay() == 0)) {
      status = stepped(status, FineStep.SETTLED);
    } else if (!owed.isZero()) {
      status = stepped(status, FineStep.OWED_AGAIN);
    }
    FineRow after =
        fine.with(told).with(status).with(new FineRow.Sums(sums.paid(), sums.settled(), owed));
    List<Note> notes = new ArrayList<>();
    boolean sameAmount = fine.told().full().equals(told.full());
    if (!sameAmount) {
      notes.add(new Note("amended", fine.told().full(), told.full()));
      if (told.full().compareTo(sums.settled()) < 0 && !sums.settled().isZero()) {
        notes.add(FineLife.overpaid(after));
      }
    } else if (!sameTerms(fine.told(), told)) {
      notes.add(new Note("amended", ""));
    }
    moreOrLessOwed(fine, after, sameAmount).ifPresent(notes::add);
    if (status != fine.status() && status == FineStatus.CONFIRMED) {
      notes.add(new Note("confirmed", ""));
    }
    return new Effect(after, List.of(), notes);
  }

  /**
   * What the registry says is still to be paid, when that is news. How much was paid elsewhere is
   * told while a part is owed: what settled the whole may have been less, by the discount.
   */
  private static Optional<Note> moreOrLessOwed(FineRow fine, FineRow after, boolean sameAmount) {
    Money owed = after.sums().owed();
    Money more = FineLife.elsewhere(after).minus(FineLife.elsewhere(fine));
    if (more.isZero() || more.isNegative() && !sameAmount) {
      return Optional.empty();
    }
    if (more.isNegative()) {
      return Optional.of(new Note("still-owed", owed));
    }
    if (fine.status() == FineStatus.PAYING) {
      // it may be the cabinet's own payment, of which the gateway has not told yet
      return Optional.of(new Note("amended", ""));
    }
    return Optional.of(
        owed.isZero() ? new Note("paid-elsewhere", "") : new Note("paid-elsewhere", more));
  }

  /** A registry that has not booked our payment yet must not make it owed again. */
  private static Money owed(Told told, Money settled, Money elsewhere) {
    Money rest = told.full().minus(settled);
    Money owed =
        toPay(told)
            .map(wanted -> wanted.compareTo(rest) < 0 ? wanted : rest)
            .orElseGet(() -> rest.minus(elsewhere));
    return positive(owed);
  }

  private static Optional<Money> toPay(Told told) {
    return told.toPay() < 0 ? Optional.empty() : Optional.of(Money.ofKopecks(told.toPay()));
  }

  /** All but the amount, what is still to be paid, and the moment. */
  private static boolean sameTerms(Told one, Told other) {
    return one.ruledOn().equals(other.ruledOn())
        && one.dueOn().equals(other.dueOn())
        && one.offence().equals(other.offence())
        && one.quote().equals(other.quote())
        && one.payee().equals(other.payee());
  }
}
