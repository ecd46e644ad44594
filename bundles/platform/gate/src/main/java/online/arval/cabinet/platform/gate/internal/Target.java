package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.Servlet;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One registered servlet, with the number of calls running in it. Once closed it lets nobody in;
 * {@link #drain} waits for those inside.
 */
final class Target {
  /** Set in {@link #state} once closed; the lower bits count the calls inside. */
  private static final int CLOSED = 1 << 30;

  private final Servlet servlet;
  private final String owner;
  private final long maxBody;
  private final ClassLoader loader;
  private final AtomicInteger state = new AtomicInteger();
  private final CountDownLatch drained = new CountDownLatch(1);

  /**
   * A servlet that is initialised.
   *
   * @param owner name of the bundle it belongs to
   * @param maxBody largest body it takes, in bytes; −1 none, −2 as the gate says
   */
  Target(Servlet servlet, String owner, long maxBody) {
    this.servlet = servlet;
    this.owner = owner;
    this.maxBody = maxBody;
    this.loader = servlet.getClass().getClassLoader();
  }

  Servlet servlet() {
    return servlet;
  }

  String owner() {
    return owner;
  }

  /** The largest body, given what the gate says. */
  long maxBody(long gates) {
    return maxBody == -2 ? gates : maxBody;
  }

  /** What the thread's context class loader is while the servlet runs. */
  ClassLoader loader() {
    return loader;
  }

  int inFlight() {
    return state.get() & ~CLOSED;
  }

  /** Lets a call in, unless closed. Each call let in must {@link #exit}. */
  boolean enter() {
    while (true) {
      int now = state.get();
      if ((now & CLOSED) != 0) {
        return false;
      }
      if (state.compareAndSet(now, now + 1)) {
        return true;
      }
    }
  }

  void exit() {
    if (state.decrementAndGet() == CLOSED) {
      drained.countDown();
    }
  }

  /** Closes it and waits until nobody is inside; false when some still are after the time. */
  boolean drain(Duration atMost) {
    if (state.getAndUpdate(now -> now | CLOSED) == 0) {
      drained.countDown();
    }
    try {
      return drained.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
