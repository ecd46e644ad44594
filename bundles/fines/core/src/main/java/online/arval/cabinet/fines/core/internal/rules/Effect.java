package online.arval.cabinet.fines.core.internal.rules;

import java.util.List;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.data.Lines.Line;

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

  /** A line of the history: what happened, and details for people. */
  public record Note(String what, String details) {}

  /** A fine that changes alone. */
  static Effect of(FineRow fine, Note... notes) {
    return new Effect(fine, List.of(), List.of(notes));
  }
}
