package online.arval.cabinet.platform.portal.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import online.arval.cabinet.platform.model.Caller;

/**
 * The way to one open browser: a bounded queue of frames between those who publish and the one
 * connection that takes them as fast as it can.
 */
final class LiveStream {
  /** Told that frames wait, or that the stream is over. */
  interface Connection {
    /** Frames may be taken; never blocks. */
    void wake();

    /** No frame will follow; ends the answer. */
    void end();
  }

  /** Tells the browser that it has missed something and is to read all anew. */
  static final String RESYNC = "event: resync\ndata: {}\n\n";

  private static final String HEARTBEAT = ": \n\n";

  private final Caller.Person caller;
  private final String session;
  private final BooleanSupplier sessionLives;
  private final int capacity;
  private final Connection connection;
  private final Deque<String> frames = new ArrayDeque<>();
  private boolean over;

  LiveStream(
      Caller.Person caller,
      String session,
      BooleanSupplier sessionLives,
      int capacity,
      Connection connection) {
    this.caller = caller;
    this.session = session;
    this.sessionLives = sessionLives;
    this.capacity = capacity;
    this.connection = connection;
  }

  /** Key of the session it belongs to. */
  String session() {
    return session;
  }

  Caller.Person caller() {
    return caller;
  }

  boolean sessionLives() {
    return sessionLives.getAsBoolean();
  }

  void offer(String frame) {
    synchronized (this) {
      if (over) {
        return;
      }
      if (frames.size() >= capacity) {
        frames.clear();
        frames.add(RESYNC);
      } else {
        frames.add(frame);
      }
    }
    connection.wake();
  }

  /**
   * Keeps proxies from closing an idle connection and finds dead ones; skipped while frames wait.
   */
  void heartbeat() {
    synchronized (this) {
      if (over || !frames.isEmpty()) {
        return;
      }
      frames.add(HEARTBEAT);
    }
    connection.wake();
  }

  /** The next frame, when one waits. */
  synchronized Optional<String> poll() {
    return Optional.ofNullable(frames.poll());
  }

  void end() {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      frames.clear();
    }
    connection.end();
  }
}
