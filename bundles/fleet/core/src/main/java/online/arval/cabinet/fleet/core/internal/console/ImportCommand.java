package online.arval.cabinet.fleet.core.internal.console;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import online.arval.cabinet.fleet.api.FleetImport;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.fleet.api.ImportReport;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
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
public final class ImportCommand extends ConsoleCommand {
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
  protected Object run() throws IOException {
    FleetImport service = Console.require(imports);
    ImportKind what = Console.choice(ImportKind.class, "--kind", kind).orElseThrow();
    Path path = Arguments.readable("file", file);
    ImportReport report;
    try (ReportFile written = out == null ? null : ReportFile.open(out, path)) {
      report = run(service, what, path);
      print(report);
      if (written != null) {
        written.write(report);
        System.out.println("Report: " + written.path());
      }
    }
    long failed = report.count(Outcome.FAILED);
    if (failed > 0) {
      throw ProblemException.of(ProblemKind.INVALID, "lines-failed", failed + " lines failed");
    }
    return null;
  }

  private ImportReport run(FleetImport service, ImportKind what, Path path) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
      return service.run(Console.CALLER, what, input, dryRun, ImportCommand::progress);
    }
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
