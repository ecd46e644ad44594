package online.arval.cabinet.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.itests.support.Api;

/** Starts with an empty bundle cache, to the first moment of use. */
final class BootBench {
  private final Stage stage;
  private final StockKaraf stock;
  private final Comparison time =
      new Comparison("boot to ready, empty bundle cache", "s", Target.atMost(4));
  private final Comparison memory = new Comparison("memory (RSS) after boot", "MB", Target.none());

  BootBench(Stage stage, StockKaraf stock) {
    this.stage = stage;
    this.stock = stock;
  }

  Comparison time() {
    return time;
  }

  Comparison memory() {
    return memory;
  }

  /** Leaves the cabinet running. */
  void run(int rounds) throws Exception {
    time.ifMissed(
        "a stock Karaf starts its console, this one about 130 bundles with their components. Planned:"
            + " a profile of this start, then fewer third-party bundles");
    for (int i = 0; i < rounds; i++) {
      stage.cabinet().stop();
      StockKaraf.Boot boot = stock.boot();
      time.yardstick(boot.seconds());
      memory.yardstick(boot.megabytes());
      Path data = stage.cabinet().data();
      Commands.run(data, "rm", "-rf", "karaf");
      long start = System.nanoTime();
      CompletableFuture<Void> launcher = CompletableFuture.runAsync(() -> stage.cabinet().start());
      time.cabinet(Until.seconds(start, 240, () -> ready(launcher)));
      launcher.join();
      memory.cabinet(Machine.residentMegabytes(stage.cabinet().pid()));
    }
  }

  private boolean ready(CompletableFuture<Void> launcher) {
    if (launcher.isCompletedExceptionally()) {
      launcher.join();
    }
    try {
      return Api.anonymous(stage.cabinet().url()).get("/health/ready").status() == 200;
    } catch (java.io.UncheckedIOException notYet) {
      return false;
    }
  }
}
