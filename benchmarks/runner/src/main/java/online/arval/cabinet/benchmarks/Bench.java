package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.itests.support.Project;

/**
 * Runs everything in turn, prints the table and keeps it as a page when the run was long enough.
 */
public final class Bench {
  private Bench() {}

  /** The system properties are those of {@link Plan#of}. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Plan plan = Plan.of(System.getProperties());
    Path folder = Files.createTempDirectory("cabinet-bench");
    // the user of PostgreSQL must come through
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    long start = System.nanoTime();
    double load = Machine.load();
    try (Postgres postgres = Postgres.start(folder.resolve("postgres"))) {
      Stage stage = Stage.in(folder, postgres);
      List<Comparison> comparisons;
      String database;
      try (stage) {
        comparisons = measure(stage, plan, folder);
        database = stage.query("select split_part(version(), ' on ', 1)");
      }
      double minutes = (System.nanoTime() - start) / 60e9;
      tell(new Report(comparisons, minutes, load, database), plan);
    }
    Commands.run(folder.getParent(), "rm", "-rf", folder.toString());
  }

  private static List<Comparison> measure(Stage stage, Plan plan, Path folder) throws Exception {
    System.out.println("cabinet bench: preparing a database, demo data and a stock Karaf");
    StockKaraf stock = StockKaraf.unpack(stockArchive(), folder.resolve("stock"));
    stage.cabinet().start();
    List<Comparison> all = new ArrayList<>();
    BootBench boots = new BootBench(stage, stock);
    if (plan.has("boot")) {
      boots.run(plan.boots());
      all.add(boots.time());
      all.add(boots.memory());
    }
    stage.installHelpers();
    if (plan.has("list")) {
      all.add(new ListBench(stage, plan).run());
    }
    if (plan.has("sign-in")) {
      all.add(new SignInCostBench(stage, plan).run());
    }
    if (plan.has("messages")) {
      all.add(new MessageBench(stage, plan, 1).run());
      all.add(new MessageBench(stage, plan, 20).run());
    }
    if (plan.isWhole()) {
      Comparison loaded = new Comparison("memory (RSS) loaded", "MB", Target.none());
      loaded.cabinet(Machine.residentMegabytes(stage.cabinet().pid()));
      loaded.yardstick(boots.memory().yardstickMedian());
      all.add(loaded);
    }
    if (plan.has("swap")) {
      all.addAll(new SwapBench(stage, plan).run());
    }
    return all;
  }

  private static void tell(Report report, Plan plan) throws IOException {
    System.out.println();
    System.out.print(report.table());
    if (plan.isWhole() && plan.seconds() >= Plan.LONG_ENOUGH) {
      Files.writeString(Project.root().resolve("docs/benchmarks.md"), report.page());
      System.out.println("\ndocs/benchmarks.md is written");
    } else {
      System.out.println("\nnot the whole; docs/benchmarks.md stays as it is");
    }
  }

  private static Path stockArchive() throws IOException {
    try (Stream<Path> files =
        Files.list(Project.root().resolve("benchmarks/runner/target/stock"))) {
      return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
  }
}
