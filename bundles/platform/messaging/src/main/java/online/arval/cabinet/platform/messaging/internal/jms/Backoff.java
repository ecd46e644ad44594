package online.arval.cabinet.platform.messaging.internal.jms;

/** Waits that grow from failure to failure. */
public final class Backoff {
  private static final long FIRST_MS = 100;
  private static final long LONGEST_MS = 10_000;

  private long next = FIRST_MS;

  /** The next wait, in milliseconds: each twice the one before, at most ten seconds. */
  public long nextMillis() {
    long now = next;
    next = Math.min(LONGEST_MS, next * 2);
    return now;
  }

  /** After a success the waits start anew. */
  public void reset() {
    next = FIRST_MS;
  }
}
