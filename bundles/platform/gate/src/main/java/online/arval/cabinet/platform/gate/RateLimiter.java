package online.arval.cabinet.platform.gate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * One token bucket per key (an address, a principal), as the generic cell rate algorithm: a key
 * costs one number. The number of keys is bounded; when too many are active at once, the surplus
 * shares one bucket, so that a flood of keys cannot fill the memory. Safe for many threads.
 */
public final class RateLimiter {
  private final long interval;
  private final long tolerance;
  private final int maxKeys;
  private final LongSupplier nanoTime;
  private final Map<String, AtomicLong> buckets = new ConcurrentHashMap<>();
  private final AtomicLong shared = new AtomicLong(Long.MIN_VALUE);

  /**
   * A limiter.
   *
   * @param perSecond sustained calls per second and key; 0 or less means no limit
   * @param burst calls that may come at once after a pause, at least 1
   * @param maxKeys keys remembered at once, at least 1
   * @param nanoTime {@link System#nanoTime}, or a test's clock
   */
  public RateLimiter(double perSecond, int burst, int maxKeys, LongSupplier nanoTime) {
    this.interval = perSecond <= 0 ? 0 : Math.max(1, Math.round(1e9 / perSecond));
    this.tolerance = interval * (Math.max(1, burst) - 1);
    this.maxKeys = maxKeys;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes one token.
   *
   * @return zero when the call may pass, else how long to wait before the next one can
   */
  public Duration acquire(String key) {
    if (interval == 0) {
      return Duration.ZERO;
    }
    long now = nanoTime.getAsLong();
    AtomicLong bucket = bucket(key, now);
    while (true) {
      long emptyAt = bucket.get();
      long from = emptyAt == Long.MIN_VALUE || emptyAt - now < 0 ? now : emptyAt;
      long wait = from - now - tolerance;
      if (wait > 0) {
        return Duration.ofNanos(wait);
      }
      if (bucket.compareAndSet(emptyAt, from + interval)) {
        return Duration.ZERO;
      }
    }
  }

  /** Keys remembered now. */
  public int size() {
    return buckets.size();
  }

  private AtomicLong bucket(String key, long now) {
    AtomicLong known = buckets.get(key);
    if (known != null) {
      return known;
    }
    if (buckets.size() >= maxKeys) {
      buckets.values().removeIf(b -> b.get() != Long.MIN_VALUE && b.get() - now < 0);
      if (buckets.size() >= maxKeys) {
        return shared;
      }
    }
    return buckets.computeIfAbsent(key, k -> new AtomicLong(Long.MIN_VALUE));
  }
}
