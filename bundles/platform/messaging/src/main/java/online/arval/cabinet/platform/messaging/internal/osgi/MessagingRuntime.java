package online.arval.cabinet.platform.messaging.internal.osgi;

import jakarta.jms.ConnectionFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.messaging.internal.deadletter.DeadLetterIntake;
import online.arval.cabinet.platform.messaging.internal.deadletter.DeadLetterTable;
import online.arval.cabinet.platform.messaging.internal.inbox.BatchProcessor;
import online.arval.cabinet.platform.messaging.internal.inbox.HandlerProcessor;
import online.arval.cabinet.platform.messaging.internal.inbox.NodeProcessor;
import online.arval.cabinet.platform.messaging.internal.inbox.ReceiveLoop;
import online.arval.cabinet.platform.messaging.internal.inbox.RetryPolicy;
import online.arval.cabinet.platform.messaging.internal.inbox.Schemas;
import online.arval.cabinet.platform.messaging.internal.inbox.Subscription;
import online.arval.cabinet.platform.messaging.internal.jms.Worker;
import online.arval.cabinet.platform.messaging.internal.outbox.Relay;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs while there is a broker: the relay, the dead-letter intake, a consumer per handler. */
@Component(service = MessagingRuntime.class, immediate = true)
public class MessagingRuntime {
  private static final Logger LOG = LoggerFactory.getLogger(MessagingRuntime.class);

  private final MessagingCore core;
  private final ConnectionFactory factory;
  private final Worker relay;
  private final Worker intake;
  private final Map<MessageHandler, Worker> consumers = new ConcurrentHashMap<>();

  @Activate
  public MessagingRuntime(@Reference MessagingCore core, @Reference ConnectionFactory factory) {
    this.core = core;
    this.factory = factory;
    Relay sender =
        new Relay(
            core.outboxTable,
            factory,
            core.relaySignal,
            core.node,
            new Relay.RelaySettings(core.config.relay_batch_size(), core.config.relay_poll_ms()),
            core.meters);
    relay = Worker.start("cabinet-relay", sender, sender::stop);
    core.connected(new MessagingCore.Link(factory, sender));
    intake =
        consume(
            DeadLetterIntake.QUEUE,
            Subscription.shared(DeadLetterIntake.QUEUE, "platform.dead-letters"),
            "platform.dead-letters",
            new DeadLetterIntake(
                core.transactions, new DeadLetterTable(core.transactions), core.clock));
  }

  /** Starts handling the messages of a handler's destination. */
  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void add(
      ServiceReference<MessageHandler> reference,
      MessageHandler handler,
      Map<String, Object> properties) {
    Optional<String> destination = text(properties, MessageHandler.DESTINATION);
    Optional<String> consumer = text(properties, MessageHandler.CONSUMER);
    if (destination.isEmpty() || consumer.isEmpty()) {
      LOG.error(
          "{} gets no messages: it lacks {} or {}",
          handler.getClass().getName(),
          MessageHandler.DESTINATION,
          MessageHandler.CONSUMER);
      return;
    }
    Bundle bundle = reference.getBundle();
    if (bundle == null) {
      // it has gone already
      return;
    }
    try {
      Schemas schemas = PublishedSchemas.of(bundle);
      Destination source = Destination.parse(destination.get());
      String scope = text(properties, MessageHandler.SCOPE).orElse(MessageHandler.CLUSTER);
      consumers.put(handler, consume(source, scope, consumer.get(), handler, schemas));
    } catch (IllegalArgumentException e) {
      LOG.error("{} gets no messages: {}", handler.getClass().getName(), e.getMessage());
    }
  }

  /** Lets the handler end what it has in hand; further messages wait in the broker. */
  void remove(MessageHandler handler) {
    Optional.ofNullable(consumers.remove(handler)).ifPresent(Worker::close);
  }

  @Deactivate
  void stop() {
    core.disconnected();
    consumers.keySet().forEach(this::remove);
    intake.close();
    relay.close();
  }

  private Worker consume(
      Destination source, String scope, String consumer, MessageHandler handler, Schemas schemas) {
    return switch (scope) {
      case MessageHandler.CLUSTER ->
          consume(
              source,
              Subscription.shared(source, consumer),
              consumer,
              processor(source, consumer, handler, schemas));
      case MessageHandler.NODE ->
          consume(
              source,
              Subscription.ofNode(source),
              consumer,
              new NodeProcessor(consumer, handler, schemas, core.clock));
      default ->
          throw new IllegalArgumentException(
              MessageHandler.SCOPE + " is neither cluster nor node: " + scope);
    };
  }

  private Worker consume(
      Destination source, Subscription subscription, String consumer, BatchProcessor processor) {
    ReceiveLoop loop =
        new ReceiveLoop(
            factory, source, subscription, consumer, core.config.consumer_batch_size(), processor);
    return Worker.start("cabinet-consumer-" + consumer, loop, loop::stop);
  }

  private HandlerProcessor processor(
      Destination source, String consumer, MessageHandler handler, Schemas schemas) {
    MessagingConfig config = core.config;
    RetryPolicy policy =
        new RetryPolicy(
            config.max_attempts(),
            Duration.ofMillis(config.retry_delay_ms()),
            config.retry_multiplier(),
            Duration.ofMillis(config.max_retry_delay_ms()));
    return new HandlerProcessor(
        consumer,
        source,
        handler,
        schemas,
        core.transactions,
        core.inbox,
        policy,
        core.meters.consumer(consumer),
        core.clock);
  }

  private static Optional<String> text(Map<String, Object> properties, String name) {
    return Optional.ofNullable(properties.get(name)).map(String::valueOf);
  }
}
