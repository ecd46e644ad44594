package online.arval.cabinet.itests.support;

import java.time.Duration;

/** Waits for a condition. */
public final class Await {
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final long PAUSE_MS = 100;

  private Await() {}

  /** Something that becomes true. */
  @FunctionalInterface
  public interface Condition {
    /** Whether it is true now. */
    boolean holds() throws Exception;
  }

  /** Returns as soon as the condition holds; fails after three minutes. */
  public static void until(String what, Condition condition) {
    until(what, LONGEST, condition);
  }

  /** Returns as soon as the condition holds; fails when it does not for so long. */
  public static void until(String what, Duration longest, Condition condition) {
    long deadline = System.nanoTime() + longest.toNanos();
    try {
      while (!condition.holds()) {
        if (System.nanoTime() > deadline) {
          throw new AssertionError("not within " + longest + ": " + what);
        }
        Thread.sleep(PAUSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting: " + what, e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("while waiting: " + what, e);
    }
  }
}
