package online.arval.cabinet.itests.system.swap;

import java.time.Duration;
import java.util.function.Supplier;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.LoadGenerator;
import online.arval.cabinet.itests.support.LoadReport;

/**
 * Brings a process that has just started to the pace of one that people work with: more load, as
 * soon as it answers the present one at once. A process that never does fails here.
 */
final class WarmUp {
  private static final double[] SHARES = {0.25, 0.5, 0.75, 1};
  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final int SECONDS = 3;

  private WarmUp() {}

  static void to(double perSecond, Supplier<LoadGenerator.Call> traffic) {
    for (double share : SHARES) {
      Await.until(
          "half of " + share * perSecond + " requests/s are answered within " + AT_ONCE,
          Duration.ofMinutes(5),
          () -> load(share * perSecond, traffic).percentile(0.5).compareTo(AT_ONCE) < 0);
    }
  }

  /** Some seconds of load, and all its answers. */
  private static LoadReport load(double perSecond, Supplier<LoadGenerator.Call> traffic) {
    LoadReport report;
    try (LoadGenerator load = LoadGenerator.start(perSecond, traffic)) {
      report = load.report();
      Await.until(
          "served: " + report,
          () -> report.served() + report.refusals().size() >= SECONDS * perSecond);
    }
    return report;
  }
}
