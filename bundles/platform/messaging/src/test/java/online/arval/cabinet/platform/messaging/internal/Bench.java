package online.arval.cabinet.platform.messaging.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.messaging.internal.deadletter.DeadLetterIntake;
import online.arval.cabinet.platform.messaging.internal.deadletter.DeadLetterTable;
import online.arval.cabinet.platform.messaging.internal.deadletter.StoredDeadLetters;
import online.arval.cabinet.platform.messaging.internal.inbox.HandlerProcessor;
import online.arval.cabinet.platform.messaging.internal.inbox.InboxTable;
import online.arval.cabinet.platform.messaging.internal.inbox.NodeProcessor;
import online.arval.cabinet.platform.messaging.internal.inbox.ReceiveLoop;
import online.arval.cabinet.platform.messaging.internal.inbox.RetryPolicy;
import online.arval.cabinet.platform.messaging.internal.inbox.Schemas;
import online.arval.cabinet.platform.messaging.internal.inbox.Subscription;
import online.arval.cabinet.platform.messaging.internal.jms.Signal;
import online.arval.cabinet.platform.messaging.internal.jms.Worker;
import online.arval.cabinet.platform.messaging.internal.outbox.OutboxTable;
import online.arval.cabinet.platform.messaging.internal.outbox.Relay;
import online.arval.cabinet.platform.messaging.internal.outbox.TransactionalOutbox;
import online.arval.cabinet.platform.operations.AuditEvent;

/** All parts of messaging on a database and a broker of its own. */
final class Bench implements AutoCloseable {
  private static final RetryPolicy FAST =
      new RetryPolicy(3, Duration.ofMillis(5), 2, Duration.ofMillis(50));

  final TestBroker broker = new TestBroker();
  final TestTransactions transactions = new TestTransactions();
  final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  final List<AuditEvent> audit = new ArrayList<>();
  final Signal signal = new Signal();
  final OutboxTable table = new OutboxTable(transactions, Clock.systemUTC());
  final TransactionalOutbox outbox = new TransactionalOutbox(transactions, table, signal);
  final StoredDeadLetters deadLetters =
      new StoredDeadLetters(transactions, new DeadLetterTable(transactions), outbox, audit::add);
  private final MessagingMeters meters = new MessagingMeters(registry);
  private final List<Worker> workers = new ArrayList<>();

  Bench() throws Exception {}

  Worker relay(String node) {
    Relay relay =
        new Relay(table, broker.factory, signal, node, new Relay.RelaySettings(20, 50), meters);
    return keep(Worker.start("relay-" + node, relay, relay::stop));
  }

  Worker intake() {
    DeadLetterIntake intake =
        new DeadLetterIntake(transactions, new DeadLetterTable(transactions), Clock.systemUTC());
    ReceiveLoop loop =
        new ReceiveLoop(
            broker.factory,
            DeadLetterIntake.QUEUE,
            Subscription.shared(DeadLetterIntake.QUEUE, "dead"),
            "dead",
            10,
            intake);
    return keep(Worker.start("intake", loop, loop::stop));
  }

  Worker consumer(Destination source, String name, MessageHandler handler) {
    return consumer(source, name, Schemas.NONE, handler);
  }

  Worker consumer(Destination source, String name, Schemas schemas, MessageHandler handler) {
    HandlerProcessor processor =
        new HandlerProcessor(
            name,
            source,
            handler,
            schemas,
            transactions,
            new InboxTable(transactions, Clock.systemUTC()),
            FAST,
            meters.consumer(name),
            Clock.systemUTC());
    ReceiveLoop loop =
        new ReceiveLoop(
            broker.factory, source, Subscription.shared(source, name), name, 10, processor);
    return keep(Worker.start(name, loop, loop::stop));
  }

  Worker nodeConsumer(Destination source, String name, MessageHandler handler) {
    return nodeConsumer(source, name, Schemas.NONE, handler);
  }

  Worker nodeConsumer(Destination source, String name, Schemas schemas, MessageHandler handler) {
    NodeProcessor processor = new NodeProcessor(name, handler, schemas, Clock.systemUTC());
    ReceiveLoop loop =
        new ReceiveLoop(broker.factory, source, Subscription.ofNode(source), name, 10, processor);
    return keep(Worker.start(name, loop, loop::stop));
  }

  void send(Destination destination, String... ids) {
    transactions.run(
        () -> {
          for (String id : ids) {
            outbox.send(destination, event(id));
          }
        });
  }

  int count(String table) {
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "select count(*) from " + table,
                statement -> {
                  ResultSet rows = statement.executeQuery();
                  rows.next();
                  return rows.getInt(1);
                }));
  }

  static CloudEvent event(String id) {
    return new CloudEvent(
        id,
        URI.create("/cabinet/test"),
        "online.arval.cabinet.test.happened.v1",
        Optional.of("thing"),
        Instant.now(),
        Optional.empty(),
        Optional.of("correlation-of-" + id),
        JsonNodeFactory.instance.objectNode().put("n", 1));
  }

  /** Waits for the condition, at most ten seconds. */
  static void until(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(10);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("did not happen within ten seconds");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private Worker keep(Worker worker) {
    workers.add(worker);
    return worker;
  }

  @Override
  public void close() throws Exception {
    workers.forEach(Worker::close);
    broker.close();
    transactions.close();
  }
}
