package online.arval.cabinet.platform.scheduling.internal;

import java.time.Duration;
import java.util.Optional;
import online.arval.cabinet.platform.scheduling.ScheduledTask;

/** A task whose service is on this node, and its run when one is on here. */
final class LocalTask {
  private final String name;
  private final Schedule schedule;
  private final ScheduledTask task;
  private Run run;
  private boolean closed;
  private boolean registered;

  LocalTask(String name, Schedule schedule, ScheduledTask task) {
    this.name = name;
    this.schedule = schedule;
    this.task = task;
  }

  String name() {
    return name;
  }

  Schedule schedule() {
    return schedule;
  }

  ScheduledTask task() {
    return task;
  }

  /** Whether the other nodes can see it. */
  synchronized boolean isRegistered() {
    return registered;
  }

  synchronized void registered() {
    registered = true;
  }

  /** Whether the run may begin: no other one is on, and the service stays. */
  synchronized boolean begin(Run candidate) {
    if (closed || run != null) {
      return false;
    }
    run = candidate;
    return true;
  }

  synchronized void end() {
    run = null;
    notifyAll();
  }

  synchronized Optional<Run> run() {
    return Optional.ofNullable(run);
  }

  synchronized boolean isFree() {
    return !closed && run == null;
  }

  /** Begins no run any more; true when the one that is on has ended within the time. */
  synchronized boolean close(Duration patience) {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (run != null) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
