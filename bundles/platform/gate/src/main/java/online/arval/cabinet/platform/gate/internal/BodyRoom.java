package online.arval.cabinet.platform.gate.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * Memory for bodies that arrive slowly: bounded in all, and half of it at most for one address, so
 * that nobody fills it alone.
 */
final class BodyRoom {
  /** What a body that has not brought anything yet counts for. */
  static final long LEAST = 4 << 10;

  private final long most;
  private final Map<String, Long> taken = new HashMap<>();
  private long all;

  /** Room for so many bytes. */
  BodyRoom(long most) {
    this.most = most;
  }

  /** Takes room; false when there is none. */
  synchronized boolean take(String address, long bytes) {
    long own = taken.getOrDefault(address, 0L) + bytes;
    if (all + bytes > most || own > most / 2) {
      return false;
    }
    taken.put(address, own);
    all += bytes;
    return true;
  }

  /** Gives it back. */
  synchronized void giveBack(String address, long bytes) {
    all -= bytes;
    taken.computeIfPresent(address, (key, own) -> own > bytes ? own - bytes : null);
  }

  /** Bytes that are taken now. */
  synchronized long taken() {
    return all;
  }
}
