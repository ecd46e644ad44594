package online.arval.cabinet.fines.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;
import online.arval.cabinet.fines.core.internal.data.Lines.State;
import online.arval.cabinet.platform.model.Money;

/**
 * Which fines the money of a payment went back for. Nothing is guessed: what fits no fine, or
 * several, stays open until later refunds of the payment tell.
 */
public final class Allocation {
  private final List<Share> shares = new ArrayList<>();
  private final List<Line> held;
  private Money open;

  /** What goes back of a line. */
  public record Share(Line line, Money back) {}

  private Allocation(List<Line> lines, Money refunded) {
    open = refunded.minus(sum(lines.stream().map(Line::returned).toList()));
    held = new ArrayList<>(lines.stream().filter(line -> line.state().holdsMoney()).toList());
  }

  /**
   * Allocates what went back of a payment and is not on its lines yet.
   *
   * @param lines of the payment
   * @param refund that is done now
   * @param amount of that refund
   * @param refunded of the payment, in all
   */
  public static Allocation of(List<Line> lines, String refund, Money amount, Money refunded) {
    Allocation all = new Allocation(lines, refunded);
    if (all.open.equals(sum(all.held.stream().map(Line::left).toList()))) {
      List.copyOf(all.held).forEach(line -> all.give(line, line.left()));
      return all;
    }
    List.copyOf(all.held).stream()
        .filter(line -> line.refund().filter(refund::equals).isPresent())
        .forEach(line -> all.give(line, line.left()));
    // what is on its way back by a refund of its own is not meant by others
    all.held.removeIf(line -> line.state() == State.REFUNDING);
    all.giveMeant(all.open);
    all.giveMeant(amount);
    all.giveMeant(all.open);
    return all;
  }

  /** What goes back of which line. */
  public List<Share> shares() {
    return List.copyOf(shares);
  }

  /** What went back and could not be allocated. */
  public Money open() {
    return open;
  }

  /** To the only line of that sum, or to the only line there is. */
  private void giveMeant(Money back) {
    List<Line> same = held.stream().filter(line -> line.left().equals(back)).toList();
    if (same.size() == 1) {
      give(same.get(0), back);
    } else if (held.size() == 1 && back.compareTo(held.get(0).left()) < 0) {
      give(held.get(0), back);
    }
  }

  private void give(Line line, Money back) {
    if (back.compareTo(Money.ZERO) > 0 && back.compareTo(open) <= 0) {
      shares.add(new Share(line, back));
      held.remove(line);
      open = open.minus(back);
    }
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
