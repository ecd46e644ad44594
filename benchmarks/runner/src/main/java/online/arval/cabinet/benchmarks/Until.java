package online.arval.cabinet.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
final class Until {
  private static final long LOOK_EVERY_MS = 20;

  private Until() {}

  /** The seconds from the start until the condition holds. */
  static double seconds(long startNanos, int atMost, BooleanSupplier condition)
      throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - startNanos > atMost * 1_000_000_000L) {
        throw new IllegalStateException("not after " + atMost + " s");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
    }
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
