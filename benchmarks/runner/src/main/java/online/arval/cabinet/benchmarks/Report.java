package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a run, as text and as a page. */
final class Report {
  private static final List<String> HEADS =
      List.of("What", "Cabinet", "Yardstick", "Ratio", "Target", "Verdict");

  private final List<Comparison> comparisons;
  private final List<String> failures;
  private final double minutes;
  private final double loadBefore;
  private final String database;

  Report(
      List<Comparison> comparisons,
      List<String> failures,
      double minutes,
      double loadBefore,
      String database) {
    this.comparisons = List.copyOf(comparisons);
    this.failures = List.copyOf(failures);
    this.minutes = minutes;
    this.loadBefore = loadBefore;
    this.database = database;
  }

  /** Whether every part was measured. */
  boolean isComplete() {
    return failures.isEmpty();
  }

  /** The table for a terminal. */
  String table() {
    List<List<String>> rows = new ArrayList<>(List.of(HEADS));
    comparisons.forEach(comparison -> rows.add(comparison.cells()));
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      for (int i = 0; i < HEADS.size(); i++) {
        int column = i;
        int width = rows.stream().mapToInt(one -> one.get(column).length()).max().orElse(0);
        text.append(("%-" + width + "s  ").formatted(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** The page {@code docs/benchmarks.md}. */
  String page() throws IOException {
    return template()
        .replace("@facts@", facts())
        .replace("@table@", markdown())
        .replace("@remarks@", remarks());
  }

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| ").append(String.join(" | ", HEADS)).append(" |\n|---|---|---|---|---|---|\n");
    for (Comparison comparison : comparisons) {
      text.append("| ").append(String.join(" | ", comparison.cells())).append(" |\n");
    }
    return text.toString().strip();
  }

  private String remarks() {
    StringBuilder text = new StringBuilder();
    failures.forEach(failure -> text.append("- ").append(failure).append('\n'));
    for (Comparison comparison : comparisons) {
      for (String remark : comparison.remarks()) {
        text.append("- ").append(comparison.name()).append(": ").append(remark).append('\n');
      }
    }
    return text.toString().strip();
  }

  private String facts() {
    return String.format(
        Locale.ROOT,
        "%s, %.1f minutes; %s, %d cores, %d GB; %s; %s; %s. Load average before the run: %.1f.",
        LocalDate.now(ZoneOffset.UTC),
        minutes,
        Machine.processor(),
        Machine.cores(),
        Machine.memoryGigabytes(),
        Machine.kernel(),
        Machine.java(),
        database,
        loadBefore);
  }

  private static String template() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("benchmarks.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
