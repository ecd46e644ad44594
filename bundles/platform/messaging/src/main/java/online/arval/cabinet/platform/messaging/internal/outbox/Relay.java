package online.arval.cabinet.platform.messaging.internal.outbox;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.InvalidDestinationException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.internal.MessagingMeters;
import online.arval.cabinet.platform.messaging.internal.jms.Backoff;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is in the outbox to the broker, in order. Rows are leased in one transaction, sent
 * without any, and deleted in another: a crash between leads to a repetition, which the inbox of
 * each consumer recognises.
 */
public final class Relay implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration REFUSED_DELAY = Duration.ofMinutes(1);

  private final OutboxTable table;
  private final Publisher publisher;
  private final Signal signal;
  private final String owner;
  private final int batchSize;
  private final long pollMillis;
  private final MessagingMeters meters;
  private final Backoff backoff = new Backoff();
  private volatile boolean closing;
  private volatile String problem = "";
  private int limit;

  public Relay(
      OutboxTable table,
      ConnectionFactory factory,
      Signal signal,
      String owner,
      RelaySettings settings,
      MessagingMeters meters) {
    this(table, new Publisher(factory), signal, owner, settings, meters);
  }

  Relay(
      OutboxTable table,
      Publisher publisher,
      Signal signal,
      String owner,
      RelaySettings settings,
      MessagingMeters meters) {
    this.table = table;
    this.publisher = publisher;
    this.signal = signal;
    this.owner = owner;
    this.batchSize = settings.batchSize();
    this.pollMillis = settings.pollMillis();
    this.meters = meters;
    this.limit = batchSize;
  }

  /** How many rows at a time, and how often to look for rows of other nodes. */
  public record RelaySettings(int batchSize, long pollMillis) {}

  @Override
  public void run() {
    boolean mustRelease = true;
    while (!closing && !Thread.currentThread().isInterrupted()) {
      try {
        if (mustRelease) {
          table.release(owner);
          mustRelease = false;
        }
        drain();
        problem = "";
        backoff.reset();
        signal.await(pollMillis);
      } catch (JMSException | RuntimeException e) {
        mustRelease = true;
        failed(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    publisher.close();
  }

  /** Asks the relay to end after the batch in hand. */
  public void stop() {
    closing = true;
    signal.give();
  }

  /** Why messages are not relayed at present. */
  public Optional<String> problem() {
    return Optional.of(problem).filter(text -> !text.isEmpty());
  }

  private void drain() throws JMSException {
    List<OutboxRow> rows = table.next(owner, List.of(), limit);
    while (!rows.isEmpty()) {
      List<OutboxRow> sent = send(rows);
      sent.forEach(row -> meters.sent(row.letter().target().address()));
      rows = table.next(owner, sent, closing ? 0 : limit);
    }
    limit = batchSize;
  }

  private List<OutboxRow> send(List<OutboxRow> rows) throws JMSException {
    try {
      publisher.send(rows);
      return rows;
    } catch (JMSSecurityException | InvalidDestinationException e) {
      if (rows.size() > 1) {
        limit = 1;
        throw e;
      }
      // the broker takes messages, only not this one: the others must not wait for it
      OutboxRow refused = rows.get(0);
      LOG.error("The broker refuses {}: {}", refused.letter().target(), e.getMessage());
      table.postpone(refused, REFUSED_DELAY);
      return List.of();
    }
  }

  private void failed(Exception e) {
    if (closing) {
      return;
    }
    long wait = backoff.nextMillis();
    if (problem.isEmpty()) {
      LOG.warn("Messages wait in the outbox: {}", e.getMessage());
    }
    problem = String.valueOf(e.getMessage());
    LOG.debug("Relay failed, next try in {} ms", wait, e);
    pause(wait);
  }

  private void pause(long millis) {
    long end = System.nanoTime() + millis * 1_000_000;
    try {
      // new messages wake the signal, but they cannot make a broken broker whole
      for (long left = millis; left > 0 && !closing; left = (end - System.nanoTime()) / 1_000_000) {
        signal.await(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
