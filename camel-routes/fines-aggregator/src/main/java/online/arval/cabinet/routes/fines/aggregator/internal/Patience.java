package online.arval.cabinet.routes.fines.aggregator.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Waits between polls, which end when the connector stops. */
final class Patience implements AutoCloseable {
  private static final long LONGEST_MS = 5_000;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Duration answer;
  private final Duration first;

  Patience(Duration answer, Duration first) {
    this.answer = answer;
    this.first = first;
  }

  /** Whether it is still worth polling; not after the time for an answer. */
  boolean lasts(long startNanos) {
    return System.nanoTime() - startNanos < answer.toNanos();
  }

  /**
   * Waits before a poll, longer each time, by chance a little more or less.
   *
   * @throws IllegalStateException when the connector stops: the command is delivered again
   */
  void pause(int poll) {
    long base = Math.min(LONGEST_MS, first.toMillis() << Math.min(poll, 10));
    long millis = ThreadLocalRandom.current().nextLong(base / 2, base + 1);
    try {
      if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the connector stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the connector stops", e);
    }
  }

  @Override
  public void close() {
    stopped.countDown();
  }
}
