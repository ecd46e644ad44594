package online.arval.cabinet.benchmarks;

import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.benchmarks.Comparison.Target;

/** All parts in turn. One that fails leaves the others their results. */
final class Measurements {
  private final Stage stage;
  private final Plan plan;
  private final BootBench boots;
  private final List<Comparison> done = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Measurements(Stage stage, Plan plan, StockKaraf stock) {
    this.stage = stage;
    this.plan = plan;
    this.boots = new BootBench(stage, stock);
  }

  private interface Part {
    List<Comparison> measure() throws Exception;
  }

  void run() throws Exception {
    attempt("boot", this::boot);
    stage.installHelpers();
    attempt("list", () -> List.of(new ListBench(stage, plan).run()));
    attempt("sign-in", () -> List.of(new SignInCostBench(stage, plan).run()));
    attempt("messages", () -> List.of(new MessageBench(stage, plan, 1).run()));
    attempt("messages", () -> List.of(new MessageBench(stage, plan, 20).run()));
    if (plan.isWhole()) {
      attempt("boot", this::loadedMemory);
    }
    attempt("payments", () -> new PaymentBench(stage, plan).run());
    attempt("import", () -> List.of(new ImportBench(stage, plan).run()));
    attempt("fines", () -> List.of(new FineListBench(stage, plan).run()));
    attempt("swap", () -> new SwapBench(stage, plan).run());
  }

  List<Comparison> done() {
    return done;
  }

  /** What could not be measured, and why. */
  List<String> failures() {
    return failures;
  }

  private void attempt(String name, Part part) {
    if (!plan.has(name)) {
      return;
    }
    try {
      done.addAll(part.measure());
    } catch (Exception e) {
      failures.add(name + ": not measured: " + e);
      System.out.println("  " + failures.get(failures.size() - 1));
    }
  }

  private List<Comparison> boot() throws Exception {
    boots.run(plan.boots());
    return List.of(boots.time(), boots.memory());
  }

  private List<Comparison> loadedMemory() {
    Comparison loaded = new Comparison("memory (RSS) loaded", "MB", Target.none());
    loaded.cabinet(Machine.residentMegabytes(stage.cabinet().pid()));
    loaded.yardstick(boots.memory().yardstickMedian());
    return List.of(loaded);
  }
}
