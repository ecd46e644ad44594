package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body on its way: taken in as it comes, without a thread that waits. When it is whole, or will
 * not be, its request goes on.
 */
final class IncomingBody implements ReadListener {
  private static final Logger LOG = LoggerFactory.getLogger(IncomingBody.class);
  private static final int BUFFER = 8 << 10;
  private static final int MAX_CAUSES = 10;

  /** What is read and dropped of a body that is refused, so that its sender hears of it. */
  private static final int MAX_DROPPED = 64 << 20;

  private final ServletInputStream source;
  private final BodyRoom room;
  private final String address;
  private final long most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicBoolean left = new AtomicBoolean();
  private long reserved;
  private final AtomicInteger dropped = new AtomicInteger();
  private Parked wait;
  private volatile ProblemException problem;

  /**
   * A body of which nothing was read.
   *
   * @param room where it has taken {@link BodyRoom#LEAST} already
   * @param most largest size in bytes
   */
  IncomingBody(ServletInputStream source, BodyRoom room, String address, long most) {
    this.source = source;
    this.room = room;
    this.address = address;
    this.most = most;
    this.reserved = BodyRoom.LEAST;
  }

  /** Names the request that waits for the body. */
  void goesOn(Parked request) {
    wait = request;
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] buffer = new byte[BUFFER];
    while (dropped.get() <= MAX_DROPPED && source.isReady() && !source.isFinished()) {
      int n = source.read(buffer);
      if (n > 0) {
        add(buffer, n);
      }
    }
    if (dropped.get() > MAX_DROPPED) {
      wait.release(Parked.Outcome.RETRY);
    }
  }

  private void add(byte[] buffer, int n) {
    if (problem == null) {
      refuse(bytes.size() + n);
    }
    if (problem == null) {
      bytes.write(buffer, 0, n);
    } else {
      bytes.reset();
      dropped.addAndGet(n);
    }
  }

  private void refuse(long size) {
    if (size > most) {
      problem = Gate.tooLarge(most);
    } else if (!reserve(size)) {
      problem = full();
    }
  }

  /** Room for so many bytes, and for what the array grows by. */
  private synchronized boolean reserve(long size) {
    if (size <= reserved) {
      return true;
    }
    long more = Math.max(size, 2 * reserved) - reserved;
    if (left.get() || !room.take(address, more)) {
      return false;
    }
    reserved += more;
    return true;
  }

  @Override
  public void onAllDataRead() {
    wait.release(Parked.Outcome.RETRY);
  }

  @Override
  public void onError(Throwable failure) {
    LOG.debug("a body did not arrive: {}", failure.toString());
    if (problem == null) {
      problem = isTooSlow(failure) ? tooSlow() : incomplete();
    }
    wait.release(Parked.Outcome.RETRY);
  }

  /**
   * The body, once its request has come back.
   *
   * @throws ProblemException when it is not whole
   */
  byte[] whole() {
    ProblemException why = problem;
    if (why != null) {
      throw why;
    }
    if (wait.isExpired()) {
      throw tooSlow();
    }
    return bytes.toByteArray();
  }

  /** Gives the room back; when the request is answered. */
  synchronized void leave() {
    if (left.compareAndSet(false, true)) {
      room.giveBack(address, reserved);
    }
  }

  /** Whether the client sent nothing for too long. */
  static boolean isTooSlow(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MAX_CAUSES)
        .anyMatch(TimeoutException.class::isInstance);
  }

  static ProblemException tooSlow() {
    return ProblemException.of(
        ProblemKind.REQUEST_TIMEOUT, "body-too-slow", "The body did not arrive in time.");
  }

  static ProblemException incomplete() {
    return ProblemException.of(
        ProblemKind.MALFORMED, "incomplete-body", "The body ended early or is badly chunked.");
  }

  static ProblemException full() {
    return ProblemException.retryLater(
        ProblemKind.UNAVAILABLE,
        "bodies-waiting",
        "Too many requests arrive slowly; try again in a moment.",
        Gate.COME_BACK);
  }
}
