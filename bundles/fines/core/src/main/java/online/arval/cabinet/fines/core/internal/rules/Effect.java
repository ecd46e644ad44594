package online.arval.cabinet.fines.core.internal.rules;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;
import online.arval.cabinet.platform.model.Money;

/**
 * What becomes of a fine.
 *
 * @param lines of payments that change with it
 * @param notes for its history
 */
public record Effect(FineRow fine, List<Line> lines, List<Note> notes) {
  public Effect {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /**
   * A line of the history.
   *
   * @param details for people
   * @param amount the sum it is about
   * @param before what that sum was until now
   */
  public record Note(String what, String details, Optional<Money> amount, Optional<Money> before) {
    /** One that is about no sum. */
    public Note(String what, String details) {
      this(what, details, Optional.empty(), Optional.empty());
    }

    /** One about a sum. */
    public Note(String what, Money amount) {
      this(what, amount.format(), Optional.of(amount), Optional.empty());
    }

    /** One about a sum that was another one until now. */
    public Note(String what, Money before, Money amount) {
      this(
          what,
          before.format() + " → " + amount.format(),
          Optional.of(amount),
          Optional.of(before));
    }
  }

  /** A fine that changes alone. */
  static Effect of(FineRow fine, Note... notes) {
    return new Effect(fine, List.of(), List.of(notes));
  }
}
