package online.arval.cabinet.platform.gate.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.LongAdder;

/**
 * One prefix: who declares it, which servlets answer it (the first one does), who waits for one.
 */
final class Route {
  private final String prefix;
  private final Set<String> declaredBy = new CopyOnWriteArraySet<>();
  private final List<Target> targets = new CopyOnWriteArrayList<>();
  private final Queue<Parked> parked = new ConcurrentLinkedQueue<>();
  private final LongAdder parkedTotal = new LongAdder();
  private final LongAdder timeouts = new LongAdder();

  Route(String prefix) {
    this.prefix = prefix;
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
    parked.add(request);
    parkedTotal.increment();
    if (current().isPresent() || !isDeclared()) {
      wake();
    }
  }

  void forget(Parked request) {
    parked.remove(request);
  }

  void countTimeout() {
    timeouts.increment();
  }

  int parkedNow() {
    return parked.size();
  }

  long parkedTotal() {
    return parkedTotal.sum();
  }

  long timeouts() {
    return timeouts.sum();
  }

  /** Lets everybody who waits look for a servlet again. */
  void wake() {
    release(Parked.Outcome.RETRY);
  }

  /** Ends the wait of everybody. */
  void release(Parked.Outcome why) {
    for (Parked next = parked.poll(); next != null; next = parked.poll()) {
      next.release(why);
    }
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
