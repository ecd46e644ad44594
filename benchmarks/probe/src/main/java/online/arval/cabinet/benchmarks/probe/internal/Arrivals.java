package online.arval.cabinet.benchmarks.probe.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts the messages whose handling is committed. */
@Component(
    service = {Arrivals.class, MessageHandler.class},
    property = {
      MessageHandler.DESTINATION + "=" + Arrivals.SOURCE,
      MessageHandler.CONSUMER + "=bench.arrivals"
    })
public final class Arrivals implements MessageHandler {
  static final String SOURCE = "queue:cabinet.bench.events";

  private final Transactions transactions;
  private volatile CountDownLatch expected = new CountDownLatch(0);

  @Activate
  public Arrivals(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  void expect(int messages) {
    expected = new CountDownLatch(messages);
  }

  void await(long seconds) throws InterruptedException {
    if (!expected.await(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException(expected.getCount() + " messages did not arrive");
    }
  }

  @Override
  public void handle(CloudEvent event) {
    transactions.afterCommit(expected::countDown);
  }
}
