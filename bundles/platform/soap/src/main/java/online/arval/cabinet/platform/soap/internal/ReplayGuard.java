package online.arval.cabinet.platform.soap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.wss4j.common.cache.ReplayCache;

/**
 * Remembers security tokens as long as they are fresh, so that none is accepted twice. Only
 * verified tokens get here, so that strangers cannot fill it.
 */
final class ReplayGuard implements ReplayCache {
  private static final int SWEEP_EVERY = 1_000;

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration keep;
  private int sinceSweep;

  /** Keeps a token for twice the freshness, as it may be ahead of our clock as well as behind. */
  ReplayGuard(Clock clock, Duration freshness) {
    this.clock = clock;
    this.keep = freshness.multipliedBy(2);
  }

  /** Whether the token comes for the first time; it is remembered. */
  boolean firstUse(String token) {
    sweepSometimes();
    Instant now = clock.instant();
    Instant before = seen.putIfAbsent(token, now.plus(keep));
    return before == null || before.isBefore(now) && seen.replace(token, before, now.plus(keep));
  }

  @Override
  public void add(String token) {
    firstUse(token);
  }

  @Override
  public void add(String token, Instant expiry) {
    firstUse(token);
  }

  @Override
  public boolean contains(String token) {
    Instant until = seen.get(token);
    return until != null && !until.isBefore(clock.instant());
  }

  @Override
  public void close() {
    seen.clear();
  }

  int size() {
    return seen.size();
  }

  private synchronized void sweepSometimes() {
    sinceSweep++;
    if (sinceSweep >= SWEEP_EVERY) {
      sinceSweep = 0;
      Instant now = clock.instant();
      seen.values().removeIf(until -> until.isBefore(now));
    }
  }
}
