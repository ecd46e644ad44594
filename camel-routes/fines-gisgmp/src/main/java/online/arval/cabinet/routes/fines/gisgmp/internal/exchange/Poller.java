package online.arval.cabinet.routes.fines.gisgmp.internal.exchange;

import java.time.Duration;
import java.util.Optional;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevResponse;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.Transport;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.TransportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches responses by one thread: at once after one came, with growing waits while none comes, and
 * hardly ever while nobody waits for any.
 */
final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final long STOP_MS = 15_000;

  private final Transport transport;
  private final Mailbox mailbox;
  private final Pace pace;
  private final Thread thread;
  private Duration wait;
  private String complaint = "";

  /**
   * How often.
   *
   * @param first wait after an empty answer; doubles each time
   * @param most longest wait while somebody waits for a response
   * @param idle wait while nobody does
   */
  record Pace(Duration first, Duration most, Duration idle) {}

  Poller(String name, Transport transport, Mailbox mailbox, Pace pace) {
    this.transport = transport;
    this.mailbox = mailbox;
    this.pace = pace;
    this.wait = pace.first();
    thread = new Thread(this::run, name + "-poll");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    Mailbox.Turn turn = mailbox.pause(wait, pace.first(), pace.idle());
    while (turn != Mailbox.Turn.OVER) {
      try {
        if (turn == Mailbox.Turn.FIRST) {
          wait = Duration.ZERO;
        }
        for (String messageId : mailbox.drainDone()) {
          acknowledge(messageId);
        }
        wait = fetch() ? Duration.ZERO : longer();
        complaint = "";
      } catch (TransportException e) {
        complain(e.getMessage());
        wait = longer();
      } catch (RuntimeException e) {
        LOG.warn("Polling failed and goes on", e);
        wait = pace.most();
      }
      turn = mailbox.pause(wait, pace.first(), pace.idle());
    }
  }

  private boolean fetch() throws TransportException {
    Optional<SmevResponse> response = transport.next();
    if (response.isPresent() && settles(response.get())) {
      acknowledge(response.get().messageId());
    }
    return response.isPresent();
  }

  /** Whether SMEV may forget it now: what tells nothing, and what nobody will ever wait for. */
  private boolean settles(SmevResponse response) {
    return response.content() instanceof SmevResponse.Underway || !mailbox.put(response);
  }

  /** One that fails comes again, and is acknowledged then. */
  private void acknowledge(String messageId) {
    try {
      transport.acknowledge(messageId);
    } catch (TransportException e) {
      complain(e.getMessage());
    }
  }

  private Duration longer() {
    Duration twice = wait.isZero() ? pace.first() : wait.multipliedBy(2);
    return twice.compareTo(pace.most()) > 0 ? pace.most() : twice;
  }

  /** Says the same reason once, not at every attempt. */
  private void complain(String reason) {
    if (!reason.equals(complaint)) {
      complaint = reason;
      LOG.warn("No responses from SMEV: {}", reason);
    }
  }

  @Override
  public void close() {
    mailbox.close();
    try {
      thread.join(STOP_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
