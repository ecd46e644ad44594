package online.arval.cabinet.fleet.core.internal.console;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import online.arval.cabinet.fleet.api.FleetImport;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.fleet.api.ImportReport;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.core.internal.csv.ReportCsv;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code cabinet:fleet-import}. */
@Service
@Command(
    scope = "cabinet",
    name = "fleet-import",
    description = "Imports companies, contracts, vehicles or drivers from a CSV file")
public final class ImportCommand implements Action {
  private static final int SHOWN = 50;
  private static final int PROGRESS_STEP = 1_000;

  @Argument(name = "file", description = "CSV with a header line, on the server", required = true)
  @Completion(FileCompleter.class)
  private String file;

  @Option(
      name = "--kind",
      description = "companies, contracts, vehicles or drivers",
      required = true)
  @Completion(
      value = StringsCompleter.class,
      values = {"companies", "contracts", "vehicles", "drivers"})
  private String kind;

  @Option(name = "--dry-run", description = "Checks everything, writes nothing")
  private boolean dryRun;

  @Option(name = "--out", description = "Writes the whole report to this CSV file")
  @Completion(FileCompleter.class)
  private String out;

  @Reference(optional = true)
  private FleetImport imports;

  @Override
  public Object execute() throws IOException {
    FleetImport service = Console.require(imports);
    ImportKind what = Console.choice(ImportKind.class, "--kind", kind).orElseThrow();
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException("Cannot read " + path.toAbsolutePath());
    }
    ImportReport report;
    try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
      report = service.run(Console.CALLER, what, input, dryRun, ImportCommand::progress);
    }
    print(report);
    if (out != null) {
      // with a mark, so that spreadsheets read the Cyrillic
      Files.writeString(Path.of(out), '\ufeff' + ReportCsv.of(report), StandardCharsets.UTF_8);
      System.out.println("Report: " + Path.of(out).toAbsolutePath());
    }
    long failed = report.count(Outcome.FAILED);
    if (failed > 0) {
      throw new IllegalStateException(failed + " lines failed");
    }
    return null;
  }

  private static void progress(int done) {
    if (done % PROGRESS_STEP == 0) {
      System.out.println(done + " records …");
    }
  }

  private static void print(ImportReport report) {
    ShellTable table = new ShellTable();
    table.forceAscii().emptyTableText("No errors.");
    for (String column : new String[] {"line", "externalId", "field", "code", "message"}) {
      table.column(column);
    }
    report.lines().stream()
        .filter(line -> line.outcome() == Outcome.FAILED)
        .limit(SHOWN)
        .forEach(
            line ->
                table
                    .addRow()
                    .addContent(
                        line.number(),
                        line.externalId(),
                        line.field().orElse(""),
                        line.code().orElse(""),
                        line.message().orElse("")));
    table.print(System.out);
    System.out.printf(
        "%s: %d created, %d updated, %d unchanged, %d failed (%s)%n",
        report.dryRun() ? "Dry run" : "Done",
        report.count(Outcome.CREATED),
        report.count(Outcome.UPDATED),
        report.count(Outcome.UNCHANGED),
        report.count(Outcome.FAILED),
        report.encoding());
  }
}
