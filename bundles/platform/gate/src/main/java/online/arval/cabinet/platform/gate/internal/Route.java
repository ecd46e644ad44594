package online.arval.cabinet.platform.gate.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * One prefix: who declares it, which servlets answer it (the first one does), who waits for one.
 *
 * <p>Only so many requests run at once; the others wait for their turn in the order they came. So a
 * backlog neither takes every thread of the container from the other features, nor falls on a new
 * version, still cold, all at once.
 */
final class Route {
  private final String prefix;
  private final IntSupplier concurrency;
  private final Set<String> declaredBy = new CopyOnWriteArraySet<>();
  private final List<Target> targets = new CopyOnWriteArrayList<>();
  // guarded by parked
  private final Deque<Parked> parked = new ArrayDeque<>();
  private int running;
  private final LongAdder parkedTotal = new LongAdder();
  private final LongAdder timeouts = new LongAdder();

  /** A prefix; {@code concurrency} is how many requests may run at once, 0 for any number. */
  Route(String prefix, IntSupplier concurrency) {
    this.prefix = prefix;
    this.concurrency = concurrency;
  }

  String prefix() {
    return prefix;
  }

  Collection<String> declaredBy() {
    return declaredBy;
  }

  /** The servlet that answers now: the one registered first of those that are there. */
  Optional<Target> current() {
    // the list may shrink between a look at its size and a look at its head, so iterate
    for (Target target : targets) {
      return Optional.of(target);
    }
    return Optional.empty();
  }

  boolean isDeclared() {
    return !declaredBy.isEmpty();
  }

  /** Whether anything still refers to this prefix. */
  boolean isInUse() {
    return isDeclared() || !targets.isEmpty();
  }

  void add(Target target) {
    targets.add(target);
    wake();
  }

  void remove(Target target) {
    targets.remove(target);
  }

  void declare(String bundle) {
    declaredBy.add(bundle);
  }

  /** When nobody declares the prefix any more, whoever waits is let go to be told so. */
  void undeclare(String bundle) {
    declaredBy.remove(bundle);
    if (!isDeclared()) {
      wake();
    }
  }

  /** Puts a request to wait. It is let go at once when there is nothing to wait for any more. */
  void park(Parked request) {
    synchronized (parked) {
      parked.add(request);
    }
    parkedTotal.increment();
    wake();
  }

  void forget(Parked request) {
    synchronized (parked) {
      parked.remove(request);
    }
  }

  /** Lets a request run, unless as many as may do already or others wait; then it must wait too. */
  boolean takeTurn() {
    synchronized (parked) {
      if (!hasRoom() || !parked.isEmpty()) {
        return false;
      }
      running++;
      return true;
    }
  }

  /** The end of a turn, whether or not it was used; the next one's begins. */
  void endTurn() {
    synchronized (parked) {
      running--;
    }
    wake();
  }

  private boolean hasRoom() {
    int limit = concurrency.getAsInt();
    return limit <= 0 || running < limit;
  }

  void countTimeout() {
    timeouts.increment();
  }

  int parkedNow() {
    synchronized (parked) {
      return parked.size();
    }
  }

  long parkedTotal() {
    return parkedTotal.sum();
  }

  long timeouts() {
    return timeouts.sum();
  }

  /**
   * Lets those go on who can: with a servlet as many as there are turns, each with a turn of its
   * own; everybody when there is nothing to wait for.
   */
  void wake() {
    if (current().isEmpty()) {
      if (!isDeclared()) {
        release(Parked.Outcome.RETRY);
      }
      return;
    }
    for (Parked next = nextInTurn(); next != null; next = nextInTurn()) {
      if (!next.releaseInTurn(this)) {
        synchronized (parked) {
          running--;
        }
      }
    }
  }

  private Parked nextInTurn() {
    synchronized (parked) {
      Parked next = hasRoom() ? parked.poll() : null;
      if (next != null) {
        running++;
      }
      return next;
    }
  }

  /** Ends the wait of everybody. */
  void release(Parked.Outcome why) {
    List<Parked> everybody;
    synchronized (parked) {
      everybody = new ArrayList<>(parked);
      parked.clear();
    }
    everybody.forEach(next -> next.release(why));
  }

  /** What the console shows of it. */
  GateStatus.Line line() {
    Optional<Target> target = current();
    String state = target.isPresent() ? "serving" : parkedNow() > 0 ? "parking" : "absent";
    String bundle = target.map(Target::owner).orElseGet(() -> String.join(", ", declaredBy));
    return new GateStatus.Line(
        prefix,
        bundle,
        state,
        targets.stream().mapToInt(Target::inFlight).sum(),
        parkedNow(),
        parkedTotal(),
        timeouts());
  }
}
