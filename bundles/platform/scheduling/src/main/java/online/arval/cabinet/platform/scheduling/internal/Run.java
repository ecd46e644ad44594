package online.arval.cabinet.platform.scheduling.internal;

import java.time.Instant;
import java.util.Optional;

/** One run of a task on this node. */
final class Run {
  private final String id;
  private final String task;
  private final String owner;
  private volatile Thread thread;
  private volatile Instant leaseUntil;
  private volatile End end;

  Run(String id, String task, String owner, Instant leaseUntil) {
    this.id = id;
    this.task = task;
    this.owner = owner;
    this.leaseUntil = leaseUntil;
  }

  String id() {
    return id;
  }

  String task() {
    return task;
  }

  String owner() {
    return owner;
  }

  Instant leaseUntil() {
    return leaseUntil;
  }

  void renewed(Instant until) {
    leaseUntil = until;
  }

  void started() {
    thread = Thread.currentThread();
  }

  /** After this nobody interrupts the thread for this run. */
  synchronized void ended(boolean failed, Instant at) {
    thread = null;
    end = new End(failed, at);
  }

  Optional<End> end() {
    return Optional.ofNullable(end);
  }

  synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  /** How and when a run ended. */
  record End(boolean failed, Instant at) {}
}
