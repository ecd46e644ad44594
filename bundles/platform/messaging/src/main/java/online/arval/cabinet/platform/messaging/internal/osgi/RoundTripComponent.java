package online.arval.cabinet.platform.messaging.internal.osgi;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.messaging.internal.jms.Worker;
import online.arval.cabinet.platform.messaging.internal.roundtrip.RoundTrip;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Ready means that a message goes all the way: outbox, broker, Camel, inbox. */
@Component(
    immediate = true,
    service = {HealthCheck.class, MessageHandler.class},
    property = {
      HealthCheck.NAME + "=messaging round trip",
      HealthCheck.TAGS + "=ready",
      MessageHandler.DESTINATION + "=" + RoundTrip.PONG,
      MessageHandler.CONSUMER + "=platform.round-trip"
    })
public class RoundTripComponent implements HealthCheck, MessageHandler {
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final int STALE_FACTOR = 3;

  private final MessagingCore core;
  private final RoundTrip roundTrip;
  private final Worker worker;

  @Activate
  public RoundTripComponent(@Reference MessagingCore core) {
    this.core = core;
    roundTrip =
        new RoundTrip(
            core.transactions,
            core.outbox,
            this::diagnose,
            core.node,
            Duration.ofSeconds(core.config.round_trip_seconds()),
            core.clock);
    worker = Worker.start("cabinet-round-trip", roundTrip, roundTrip::stop);
  }

  @Override
  public void handle(CloudEvent pong) {
    roundTrip.answered(pong);
  }

  @Override
  public Result execute() {
    Duration stale = Duration.ofSeconds((long) STALE_FACTOR * core.config.round_trip_seconds());
    Optional<Instant> success = roundTrip.lastSuccess();
    Duration age =
        success.map(at -> Duration.between(at, core.clock.instant())).orElse(stale.plusSeconds(1));
    if (age.compareTo(stale) <= 0) {
      return new Result(
          Result.Status.OK, "a message came back through Camel " + age.toSeconds() + " s ago");
    }
    return new Result(
        success.isPresent() ? Result.Status.CRITICAL : Result.Status.TEMPORARILY_UNAVAILABLE,
        roundTrip.problem());
  }

  private String diagnose(String pingId, Duration after) {
    Optional<MessagingCore.Link> link = core.link();
    if (link.isEmpty()) {
      return "the outbox is not relayed: there is no broker";
    }
    if (core.outboxTable.contains(pingId)) {
      return "the outbox is not relayed: "
          + link.get().relay().problem().orElse("the relay is busy with earlier messages");
    }
    if (after.compareTo(SLOW) > 0 && isUnread(link.get().factory())) {
      return "nobody reads " + RoundTrip.PING.name() + ": is the route heartbeat installed?";
    }
    return "no pong within " + after.toSeconds() + " s";
  }

  private static boolean isUnread(ConnectionFactory factory) {
    try (Connection connection = factory.createConnection()) {
      connection.start();
      Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
      QueueBrowser browser = session.createBrowser(session.createQueue(RoundTrip.PING.name()));
      return browser.getEnumeration().hasMoreElements();
    } catch (JMSException e) {
      return false;
    }
  }

  @Deactivate
  void stop() {
    worker.close();
  }
}
