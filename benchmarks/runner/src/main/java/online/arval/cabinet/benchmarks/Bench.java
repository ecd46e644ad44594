package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.itests.support.Project;

/** Runs everything in turn, prints the table and keeps it as a page when the run was long enough. */
public final class Bench {
  private static final String DEFAULT_SECONDS = "200";

  private Bench() {}

  /** {@code -Dseconds} of measuring, see {@link Plan}. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Plan plan = new Plan(Double.parseDouble(System.getProperty("seconds", DEFAULT_SECONDS)));
    Path folder = Files.createTempDirectory("cabinet-bench");
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
    say("preparing: database, demo data, stock Karaf");
    StockKaraf stock = StockKaraf.unpack(stockArchive(), folder.resolve("stock"));
    stage.cabinet().start();
    BootBench boots = new BootBench(stage, stock);
    say("boot");
    boots.run(plan.boots());
    stage.installHelpers();
    List<Comparison> all = new ArrayList<>();
    say("list");
    all.add(new ListBench(stage, plan).run());
    say("sign-in");
    all.add(new SignInCostBench(stage, plan).run());
    say("messages");
    all.add(new MessageBench(stage, plan, 1).run());
    all.add(new MessageBench(stage, plan, 20).run());
    Comparison loaded = new Comparison("memory (RSS) loaded", "MB", Target.none());
    loaded.cabinet(Machine.residentMegabytes(stage.cabinet().pid()));
    say("hot swap");
    List<Comparison> swaps = new SwapBench(stage, plan).run();
    all.add(boots.time());
    all.addAll(swaps);
    loaded.yardstick(boots.memory().yardstickMedian());
    all.add(boots.memory());
    all.add(loaded);
    return all;
  }

  private static void tell(Report report, Plan plan) throws IOException {
    System.out.println();
    System.out.print(report.table());
    if (plan.seconds() >= Plan.LONG_ENOUGH) {
      Files.writeString(Project.root().resolve("docs/benchmarks.md"), report.page());
      System.out.println("\ndocs/benchmarks.md is written");
    } else {
      System.out.println("\ntoo short to be kept; docs/benchmarks.md stays as it is");
    }
  }

  private static Path stockArchive() throws IOException {
    try (Stream<Path> files =
        Files.list(Project.root().resolve("benchmarks/runner/target/stock"))) {
      return files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
  }

  private static void say(String what) {
    System.out.println("cabinet bench: " + what);
  }
}
