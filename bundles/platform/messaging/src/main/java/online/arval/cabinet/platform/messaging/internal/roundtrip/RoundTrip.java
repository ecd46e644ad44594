package online.arval.cabinet.platform.messaging.internal.roundtrip;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.persistence.Transactions;

/**
 * Sends a ping through outbox, broker, route and inbox, and looks for its pong: in the background,
 * when somebody asks and the last success has grown old.
 */
public final class RoundTrip implements Runnable {
  /** The route heartbeat reads it. */
  public static final Destination PING = Destination.queue("cabinet.platform.ping");

  /** The route heartbeat answers to it. */
  public static final String PONG = "queue:cabinet.platform.pong";

  private static final String TYPE = "online.arval.cabinet.platform.ping.v1";
  private static final Duration GIVE_UP = Duration.ofMinutes(5);
  private static final long WATCH_MS = 200;
  private static final long SLEEP_MS = 60_000;

  private final Transactions transactions;
  private final Outbox outbox;
  private final RoundTripTable table;
  private final Diagnosis diagnosis;
  private final String node;
  private final Duration fresh;
  private final Clock clock;
  private final Signal signal = new Signal();
  private volatile boolean closing;
  private volatile State state = new State(Optional.empty(), Optional.empty());
  private volatile String problem = "no ping sent yet";

  /** Says where a ping stays. */
  @FunctionalInterface
  public interface Diagnosis {
    /** The reason why the ping is not answered after so long. */
    String of(String pingId, Duration after);
  }

  private record Ping(String id, Instant sentAt) {}

  private record State(Optional<Instant> success, Optional<Ping> open) {}

  /**
   * @param fresh how old the last success may be before the way is tried again
   */
  public RoundTrip(
      Transactions transactions,
      Outbox outbox,
      Diagnosis diagnosis,
      String node,
      Duration fresh,
      Clock clock) {
    this.transactions = transactions;
    this.outbox = outbox;
    this.table = new RoundTripTable(transactions, clock);
    this.diagnosis = diagnosis;
    this.node = node;
    this.fresh = fresh;
    this.clock = clock;
  }

  /** Handles a pong, in the thread's transaction. */
  public void answered(CloudEvent pong) {
    table.answered(pong.id());
    transactions.afterCommit(signal::give);
  }

  /** When the whole way last worked; asking makes it tried again when that is long ago. */
  public Optional<Instant> lastSuccess() {
    signal.give();
    return state.success();
  }

  /** Why there is no pong. */
  public String problem() {
    return problem;
  }

  @Override
  public void run() {
    while (!closing && !Thread.currentThread().isInterrupted()) {
      try {
        step();
      } catch (RuntimeException e) {
        problem = "the database does not answer: " + e.getMessage();
      }
      try {
        // waiting for a pong it looks often; else it sleeps until somebody asks
        signal.await(state.success().isEmpty() || state.open().isPresent() ? WATCH_MS : SLEEP_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the background thread. */
  public void stop() {
    closing = true;
    signal.give();
  }

  private void step() {
    Instant now = clock.instant();
    Optional<Ping> open = state.open();
    if (open.isPresent()) {
      watch(open.get(), now);
    } else if (state.success().map(at -> at.plus(fresh).isBefore(now)).orElse(true)) {
      state = new State(state.success(), Optional.of(send(now)));
    }
  }

  private void watch(Ping ping, Instant now) {
    Duration after = Duration.between(ping.sentAt(), now);
    if (table.isAnswered(ping.id())) {
      problem = "";
      state = new State(Optional.of(now), Optional.empty());
    } else if (after.compareTo(GIVE_UP) > 0) {
      state = new State(state.success(), Optional.empty());
    } else {
      problem = diagnosis.of(ping.id(), after);
    }
  }

  private Ping send(Instant now) {
    CloudEvent ping =
        new CloudEvent(
            Ids.next(now.toEpochMilli()),
            URI.create("/cabinet/platform"),
            TYPE,
            Optional.of(node),
            now,
            Optional.of(URI.create("https://cabinet.arval.online/schemas/" + TYPE + ".json")),
            Optional.empty(),
            JsonNodeFactory.instance.objectNode().put("node", node));
    transactions.run(
        () -> {
          table.sent(node, ping.id());
          outbox.send(PING, ping);
        });
    return new Ping(ping.id(), now);
  }
}
