package online.arval.cabinet.platform.messaging.internal.osgi;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.internal.MessagingMeters;
import online.arval.cabinet.platform.messaging.internal.inbox.InboxTable;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import online.arval.cabinet.platform.messaging.internal.outbox.OutboxTable;
import online.arval.cabinet.platform.messaging.internal.outbox.Relay;
import online.arval.cabinet.platform.messaging.internal.outbox.TransactionalOutbox;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.operations.Node;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** What works without a broker: the tables and the outbox on them. */
@Component(service = MessagingCore.class, configurationPid = MessagingConfig.PID)
@Designate(ocd = MessagingConfig.class)
public class MessagingCore {
  private static final int MOST_MESSAGES = 10_000;
  private static final int MOST_DAYS = 3_660;
  private static final long DAY = 86_400_000;

  final Clock clock = Clock.systemUTC();
  final MessagingConfig config;
  final Transactions transactions;
  final String node;
  final Signal relaySignal = new Signal();
  final OutboxTable outboxTable;
  final TransactionalOutbox outbox;
  final InboxTable inbox;
  final MessagingMeters meters;
  private volatile Optional<Link> link = Optional.empty();

  /** The way to the broker, while there is one. */
  record Link(ConnectionFactory factory, Relay relay) {}

  @Activate
  public MessagingCore(
      BundleContext context,
      MessagingConfig config,
      @Reference Databases databases,
      @Reference Transactions transactions,
      @Reference Node node,
      @Reference MeterRegistry registry) {
    this.config = check(config);
    this.transactions = transactions;
    this.node = node.id();
    databases.migrate(context, "msg");
    outboxTable = new OutboxTable(transactions, clock);
    outbox = new TransactionalOutbox(transactions, outboxTable, relaySignal);
    inbox = new InboxTable(transactions, clock);
    meters = new MessagingMeters(registry);
    meters.outboxDepth(outboxTable::depth);
  }

  private static MessagingConfig check(MessagingConfig config) {
    ConfigCheck check = ConfigCheck.of(MessagingConfig.PID);
    check.within("relay.batch.size", config.relay_batch_size(), 1, MOST_MESSAGES);
    check.within("relay.poll.ms", config.relay_poll_ms(), 1, DAY);
    check.within("consumer.batch.size", config.consumer_batch_size(), 1, MOST_MESSAGES);
    check.atLeast("max.attempts", config.max_attempts(), 1);
    check.within("retry.delay.ms", config.retry_delay_ms(), 0, DAY);
    check.within("retry.multiplier", config.retry_multiplier(), 1, 1_000);
    check.within("max.retry.delay.ms", config.max_retry_delay_ms(), 0, DAY);
    check.within("inbox.retention.days", config.inbox_retention_days(), 1, MOST_DAYS);
    check.within("round.trip.seconds", config.round_trip_seconds(), 1, 3_600);
    return config;
  }

  Optional<Link> link() {
    return link;
  }

  void connected(Link now) {
    link = Optional.of(now);
  }

  void disconnected() {
    link = Optional.empty();
  }

  @Deactivate
  void stop() {
    meters.close();
  }
}
