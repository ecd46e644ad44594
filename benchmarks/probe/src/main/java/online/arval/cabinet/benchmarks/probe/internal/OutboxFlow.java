package online.arval.cabinet.benchmarks.probe.internal;

import java.util.stream.Stream;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.Outbox;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The cabinet's way: outbox, relay, broker, inbox. */
@Component(service = OutboxFlow.class)
public final class OutboxFlow {
  private static final Destination TARGET = Destination.parse(Arrivals.SOURCE);
  private static final long LONGEST_SECONDS = 120;

  private final Outbox outbox;
  private final Transactions transactions;
  private final Arrivals arrivals;

  @Activate
  public OutboxFlow(
      @Reference Outbox outbox,
      @Reference Transactions transactions,
      @Reference Arrivals arrivals) {
    this.outbox = outbox;
    this.transactions = transactions;
    this.arrivals = arrivals;
  }

  /** From the first write until the last message is handled; messages per second. */
  synchronized double run(Flow flow) throws InterruptedException {
    arrivals.expect(flow.total());
    long start = System.nanoTime();
    flow.eachWriter(
        () -> {
          for (int i = 0; i < flow.transactionsOfWriter(); i++) {
            transactions.run(() -> write(flow.perTransaction()));
          }
          return null;
        });
    arrivals.await(LONGEST_SECONDS);
    return flow.total() * 1e9 / (System.nanoTime() - start);
  }

  private void write(int messages) {
    outbox.sendAll(TARGET, Stream.generate(Payload::event).limit(messages).toList());
  }
}
