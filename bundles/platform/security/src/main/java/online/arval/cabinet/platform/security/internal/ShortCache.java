package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Remembers rows that were found for a moment, so that a busy session costs no read per request.
 * The time to live bounds how long another node's change goes unseen; {@link #invalidate} makes
 * this node's own changes hold at once, even against a read that began before the change.
 */
final class ShortCache<V> {
  private final ConcurrentMap<String, Entry<V>> entries = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final Duration timeToLive;
  private final int capacity;

  ShortCache(Duration timeToLive, int capacity) {
    this.timeToLive = timeToLive;
    this.capacity = capacity;
  }

  private record Entry<V>(V value, Instant from, long generation) {}

  /** The remembered value, or what the loader finds; what is not found is not remembered. */
  Optional<V> get(String key, Instant now, Supplier<Optional<V>> loader) {
    Entry<V> entry = entries.get(key);
    if (entry != null && fresh(entry, now)) {
      return Optional.of(entry.value);
    }
    long before = generation.get();
    Optional<V> found = loader.get();
    if (found.isPresent()) {
      makeRoom(now);
      entries.put(key, new Entry<>(found.get(), now, before));
    } else {
      entries.remove(key);
    }
    return found;
  }

  /** Forgets everything. */
  void invalidate() {
    generation.incrementAndGet();
    entries.clear();
  }

  /** Puts a value in the place of another; false when someone else was first. */
  boolean replace(String key, V old, V changed) {
    Entry<V> entry = entries.get(key);
    return entry != null
        && entry.value.equals(old)
        && entries.replace(key, entry, new Entry<>(changed, entry.from, entry.generation));
  }

  private boolean fresh(Entry<V> entry, Instant now) {
    return entry.generation == generation.get()
        && !now.isBefore(entry.from)
        && now.isBefore(entry.from.plus(timeToLive));
  }

  private void makeRoom(Instant now) {
    if (entries.size() >= capacity) {
      entries.values().removeIf(entry -> !fresh(entry, now));
      if (entries.size() >= capacity) {
        entries.clear();
      }
    }
  }
}
