package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Project;

/**
 * Runs everything in turn, prints the table and keeps it as a page when the run was long enough.
 */
public final class Bench {
  private Bench() {}

  /**
   * The system properties are those of {@link Plan#of}. Ends with 1 when a part could not be
   * measured.
   */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Plan plan = Plan.of(System.getProperties());
    Path folder = Files.createTempDirectory("cabinet-bench");
    // the user of PostgreSQL must come through
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Report report = run(plan, folder);
    System.out.println();
    System.out.print(report.table());
    if (plan.isWhole() && plan.seconds() >= Plan.LONG_ENOUGH) {
      Files.writeString(Project.root().resolve("docs/benchmarks.md"), report.page());
      System.out.println("\ndocs/benchmarks.md is written");
    } else {
      System.out.println("\nnot the whole; docs/benchmarks.md stays as it is");
    }
    if (report.isComplete()) {
      Commands.run(folder.getParent(), "rm", "-rf", folder.toString());
    } else {
      System.out.println("the logs are in " + folder);
      System.exit(1);
    }
  }

  private static Report run(Plan plan, Path folder) throws Exception {
    long start = System.nanoTime();
    double load = Machine.load();
    try (Postgres postgres = Postgres.start(folder.resolve("postgres"));
        Stage stage = Stage.in(folder, postgres)) {
      System.out.println("cabinet bench: preparing a database, demo data and a stock Karaf");
      StockKaraf stock = StockKaraf.unpack(stockArchive(), folder.resolve("stock"));
      stage.cabinet().start();
      Measurements measurements = new Measurements(stage, plan, stock);
      measurements.run();
      String database = stage.query("select split_part(version(), ' on ', 1)");
      double minutes = (System.nanoTime() - start) / 60e9;
      return new Report(measurements.done(), measurements.failures(), minutes, load, database);
    }
  }

  private static Path stockArchive() throws IOException {
    try (Stream<Path> files =
        Files.list(Project.root().resolve("benchmarks/runner/target/stock"))) {
      return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
  }
}
