package online.arval.cabinet.routes.fines.gisgmp.internal.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse;

/**
 * Brings responses, which come in any order, twice, late or never, to those who wait for them. One
 * that nobody waits for is kept for a while: after a restart it may be there before its command.
 */
final class Mailbox {
  private static final int ROOM = 100;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Optional<SmevResponse>> expected = new HashMap<>();
  private final Map<String, Early> early = new LinkedHashMap<>();
  private final Queue<String> toAcknowledge = new ArrayDeque<>();
  private final Clock clock;
  private final Duration keep;
  private boolean fresh;
  private boolean awake;
  private boolean closed;

  private record Early(SmevResponse response, Instant since) {}

  Mailbox(Clock clock, Duration keep) {
    this.clock = clock;
    this.keep = keep;
  }

  /** Says that somebody will wait for the response to this request. */
  void expect(String originalId) {
    lock.lock();
    try {
      Early there = early.remove(originalId);
      expected.put(originalId, Optional.ofNullable(there).map(Early::response));
      fresh = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for it.
   *
   * @return empty when the time is over
   * @throws ClosedException when the connector stops
   */
  Optional<SmevResponse> await(String originalId, Duration most) {
    lock.lock();
    try {
      long nanos = most.toNanos();
      while (expected.get(originalId).isEmpty()) {
        if (closed) {
          throw new ClosedException();
        }
        if (nanos <= 0) {
          return Optional.empty();
        }
        nanos = changed.awaitNanos(nanos);
      }
      return expected.get(originalId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClosedException();
    } finally {
      expected.remove(originalId);
      lock.unlock();
    }
  }

  /** Nobody will wait for it after all. */
  void forget(String originalId) {
    lock.lock();
    try {
      expected.remove(originalId);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a response.
   *
   * @return false when it is of no use and to be acknowledged: there is no room, or it came before
   */
  boolean put(SmevResponse response) {
    lock.lock();
    try {
      String id = response.originalId();
      if (expected.containsKey(id)) {
        boolean first = expected.get(id).isEmpty();
        expected.put(id, Optional.of(first ? response : expected.get(id).orElseThrow()));
        changed.signalAll();
        return first || expected.get(id).orElseThrow().messageId().equals(response.messageId());
      }
      if (early.size() >= ROOM || toAcknowledge.contains(response.messageId())) {
        return false;
      }
      early.putIfAbsent(id, new Early(response, clock.instant()));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The response was answered: SMEV may forget it. */
  void done(String messageId) {
    lock.lock();
    try {
      toAcknowledge.add(messageId);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What SMEV may forget, those that nobody came for included. */
  List<String> drainDone() {
    lock.lock();
    try {
      Instant before = clock.instant().minus(keep);
      for (Iterator<Early> all = early.values().iterator(); all.hasNext(); ) {
        Early one = all.next();
        if (one.since().isBefore(before)) {
          toAcknowledge.add(one.response().messageId());
          all.remove();
        }
      }
      List<String> drained = new ArrayList<>(toAcknowledge);
      toAcknowledge.clear();
      return drained;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it is time to ask SMEV.
   *
   * @param wait when nothing new is expected
   * @param first when something new is
   * @param idle when nobody waits for anything
   */
  Turn pause(Duration wait, Duration first, Duration idle) {
    lock.lock();
    try {
      Turn turn = Turn.NEXT;
      long nanos = wait.toNanos();
      while (nanos > 0 && !closed) {
        nanos = changed.awaitNanos(nanos);
        if (fresh) {
          fresh = false;
          turn = Turn.FIRST;
          nanos = Math.min(nanos, first.toNanos());
        }
      }
      nanos = idle.toNanos();
      while (nanos > 0 && !closed && !awake && !anyoneWaits() && toAcknowledge.isEmpty()) {
        nanos = changed.awaitNanos(nanos);
      }
      awake = false;
      return closed ? Turn.OVER : turn;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Turn.OVER;
    } finally {
      lock.unlock();
    }
  }

  /** What comes next: another poll, the first since something new is expected, or the end. */
  enum Turn {
    NEXT,
    FIRST,
    OVER
  }

  /** Ends a pause in which nobody waits for anything. */
  void wake() {
    lock.lock();
    try {
      awake = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Sends those who wait away. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean anyoneWaits() {
    return expected.values().stream().anyMatch(Optional::isEmpty);
  }

  /** The connector stops; the command is delivered again. */
  static final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClosedException() {
      super("the connector stops");
    }
  }
}
