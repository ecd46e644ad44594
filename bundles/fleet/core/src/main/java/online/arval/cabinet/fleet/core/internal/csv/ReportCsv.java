package online.arval.cabinet.fleet.core.internal.csv;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import online.arval.cabinet.fleet.api.ImportReport;

/** Writes a report as CSV with {@code ;}, header first, CRLF. */
public final class ReportCsv {
  private ReportCsv() {}

  /** The text of the report. */
  public static String of(ImportReport report) {
    return Stream.concat(
            Stream.of("line;externalId;outcome;field;code;message"),
            report.lines().stream().map(ReportCsv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(ImportReport.Line line) {
    return Stream.of(
            Integer.toString(line.number()),
            line.externalId(),
            line.outcome().name(),
            line.field().orElse(""),
            line.code().orElse(""),
            line.message().orElse(""))
        .map(ReportCsv::quoted)
        .collect(Collectors.joining(";"));
  }

  /** Quotes what must be quoted; a leading formula sign is disarmed for spreadsheets. */
  private static String quoted(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0;
    String safe = formula ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
