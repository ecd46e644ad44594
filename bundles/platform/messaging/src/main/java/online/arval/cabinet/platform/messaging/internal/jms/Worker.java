package online.arval.cabinet.platform.messaging.internal.jms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of ours that is asked to end, and then waited for. */
public final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final long PATIENCE_MS = 15_000;

  private final Thread thread;
  private final Runnable stop;

  private Worker(Thread thread, Runnable stop) {
    this.thread = thread;
    this.stop = stop;
  }

  /**
   * Starts the work.
   *
   * @param stop asks the work to end after what it has in hand
   */
  public static Worker start(String name, Runnable work, Runnable stop) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(Worker.class.getClassLoader());
    thread.start();
    return new Worker(thread, stop);
  }

  @Override
  public void close() {
    stop.run();
    try {
      thread.join(PATIENCE_MS);
      if (thread.isAlive()) {
        LOG.warn("{} does not end; it is interrupted", thread.getName());
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
