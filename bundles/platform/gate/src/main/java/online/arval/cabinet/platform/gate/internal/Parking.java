package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The room where requests wait for their servlet, without a thread each. Bounded in number; each
 * waits at most until its deadline. The container's own asynchronous time-out is off: one timer and
 * one winner per request leave no race between time-out and wake-up.
 */
final class Parking implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer;
  private final AtomicInteger waiting = new AtomicInteger();

  Parking() {
    timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "cabinet-gate-parking");
              thread.setDaemon(true);
              thread.setContextClassLoader(Parking.class.getClassLoader());
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Requests that wait now. */
  int waiting() {
    return waiting.get();
  }

  /**
   * Puts the container's request to wait for the route.
   *
   * @param room how many may wait at once
   * @return the waiting request, empty when there is no room
   */
  Optional<Parked> park(HttpServletRequest request, Route route, Duration atMost, int room) {
    if (waiting.incrementAndGet() > room) {
      waiting.decrementAndGet();
      return Optional.empty();
    }
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    Parked parked = new Parked(context, waiting::decrementAndGet);
    request.setAttribute(Exchange.PARKED, parked);
    context.addListener(new AsyncEnd(() -> expire(parked, route, Parked.Outcome.GONE)));
    if (schedule(parked, () -> expire(parked, route, Parked.Outcome.EXPIRED), atMost)) {
      route.park(parked);
    }
    return Optional.of(parked);
  }

  /** Ends a wait that is for no route when it lasts too long; false when it has ended already. */
  boolean expire(Parked parked, Duration atMost) {
    return schedule(parked, () -> parked.release(Parked.Outcome.EXPIRED), atMost);
  }

  private boolean schedule(Parked parked, Runnable end, Duration atMost) {
    try {
      parked.expireBy(timer.schedule(end, atMost.toNanos(), TimeUnit.NANOSECONDS));
      return true;
    } catch (RejectedExecutionException closedMeanwhile) {
      parked.release(Parked.Outcome.CLOSED);
      return false;
    }
  }

  private static void expire(Parked parked, Route route, Parked.Outcome why) {
    if (parked.release(why)) {
      route.forget(parked);
      if (why == Parked.Outcome.EXPIRED) {
        route.countTimeout();
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
