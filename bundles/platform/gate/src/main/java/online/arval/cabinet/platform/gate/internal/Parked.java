package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import online.arval.cabinet.platform.gate.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request that waits. Whoever decides its outcome first sends it back into the gate, once. */
final class Parked {
  /** Why it goes on. */
  enum Outcome {
    /** Something changed: look for the servlet again. */
    RETRY,
    /** It has waited long enough. */
    EXPIRED,
    /** The gate goes: there is nothing to be sent back into, the answer is 503 now. */
    CLOSED,
    /** The client has gone, or the container ended the request. */
    GONE
  }

  private static final Logger LOG = LoggerFactory.getLogger(Parked.class);

  private final AsyncContext context;
  private final Runnable onLeave;
  private final AtomicReference<Outcome> outcome = new AtomicReference<>();
  private volatile Future<?> expiry;
  private volatile Route turn;

  /** A request whose context is started; {@code onLeave} runs once, when it waits no longer. */
  Parked(AsyncContext context, Runnable onLeave) {
    this.context = context;
    this.onLeave = onLeave;
  }

  /** Names the timer that ends the wait, to be cancelled when it ends otherwise. */
  void expireBy(Future<?> timer) {
    expiry = timer;
    if (outcome.get() != null) {
      timer.cancel(false);
    }
  }

  /** Ends the wait with a turn to run on the route; false when it had ended already. */
  boolean releaseInTurn(Route route) {
    turn = route;
    return release(Outcome.RETRY);
  }

  /** The route on which it may run, and must end the turn; null when it got none. */
  Route turn() {
    // one that expired in the same moment did not get the turn that was meant for it
    return outcome.get() == Outcome.RETRY ? turn : null;
  }

  /** Ends the wait; false when it, or the request, had ended already. */
  boolean release(Outcome why) {
    if (!outcome.compareAndSet(null, why)) {
      return false;
    }
    Future<?> timer = expiry;
    if (timer != null) {
      timer.cancel(false);
    }
    onLeave.run();
    return switch (why) {
      case RETRY, EXPIRED -> sendBack();
      case CLOSED -> answerUnavailable();
      case GONE -> true;
    };
  }

  /** False when the container ended the request and has not told yet: nobody comes back then. */
  private boolean sendBack() {
    try {
      context.dispatch();
      return true;
    } catch (IllegalStateException ended) {
      LOG.debug("the request ended before its turn", ended);
      return false;
    }
  }

  private boolean answerUnavailable() {
    try {
      Problems.write(
          (HttpServletRequest) context.getRequest(),
          (HttpServletResponse) context.getResponse(),
          Gate.unavailable(
              "The entrance of the cabinet is being replaced; try again in a moment."));
    } catch (IOException clientGone) {
      LOG.debug("nobody takes the answer", clientGone);
    } finally {
      context.complete();
    }
    return true;
  }

  /** Whether it waited in vain. */
  boolean isExpired() {
    return outcome.get() == Outcome.EXPIRED;
  }
}
