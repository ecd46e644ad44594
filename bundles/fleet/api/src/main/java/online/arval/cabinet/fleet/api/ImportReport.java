package online.arval.cabinet.fleet.api;

import java.util.List;
import java.util.Optional;

/**
 * What an import did, line by line.
 *
 * @param dryRun whether nothing was written
 * @param encoding name of the character encoding that was found
 */
public record ImportReport(boolean dryRun, String encoding, List<Line> lines) {
  public ImportReport {
    lines = List.copyOf(lines);
  }

  /** How many lines ended so. A line with several wrong fields counts once. */
  public long count(UpsertResult.Outcome outcome) {
    return lines.stream()
        .filter(line -> line.outcome() == outcome)
        .mapToInt(Line::number)
        .distinct()
        .count();
  }

  /**
   * One finding: one per line, or one per wrong field.
   *
   * @param number line in the file, from 1, where the record begins
   * @param field the wrong column, as the file's header spells it
   */
  public record Line(
      int number,
      String externalId,
      UpsertResult.Outcome outcome,
      Optional<String> field,
      Optional<String> code,
      Optional<String> message) {}
}
