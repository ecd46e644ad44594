package online.arval.cabinet.platform.messaging.internal.jms;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes one waiting thread; a signal given while nobody waits is kept. */
public final class Signal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition given = lock.newCondition();
  private boolean pending;

  /** Wakes the waiting thread, or the next one. */
  public void give() {
    lock.lock();
    try {
      pending = true;
      given.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a signal, at most so many milliseconds. */
  public void await(long millis) throws InterruptedException {
    long left = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      while (!pending && left > 0) {
        left = given.awaitNanos(left);
      }
      pending = false;
    } finally {
      lock.unlock();
    }
  }
}
