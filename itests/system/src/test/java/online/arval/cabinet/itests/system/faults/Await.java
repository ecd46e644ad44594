package online.arval.cabinet.itests.system.faults;

import java.time.Duration;

/** Waits for a condition. */
final class Await {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private Await() {}

  /** Something that becomes true. */
  interface Condition {
    boolean holds() throws Exception;
  }

  /** Returns as soon as the condition holds; fails after three minutes. */
  static void until(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + LONGEST + ": " + what);
      }
      Thread.sleep(100);
    }
  }
}
