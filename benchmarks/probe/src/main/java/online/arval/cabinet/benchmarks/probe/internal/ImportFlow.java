package online.arval.cabinet.benchmarks.probe.internal;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Charges on the way of a registry's connector: pages on a queue, taken in by the fines. */
@Component(service = ImportFlow.class)
public final class ImportFlow {
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(35);
  private static final long LOOK_EVERY_MS = 2;

  private final ConnectionFactory factory;
  private final MeterRegistry meters;

  @Activate
  public ImportFlow(@Reference ConnectionFactory factory, @Reference MeterRegistry meters) {
    this.factory = factory;
    this.meters = meters;
  }

  /** From the first page on the queue until the last one is committed; seconds. */
  synchronized double run(ChargePages source, int first, int count)
      throws JMSException, InterruptedException {
    List<String> pages = IntStream.range(first, first + count).mapToObj(source::event).toList();
    double before = handled();
    try (Connection connection = factory.createConnection();
        Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
      long start = System.nanoTime();
      for (String page : pages) {
        Wire.send(session, RegistryContract.PUSHED, RegistryContract.CHARGES, page);
        session.commit();
      }
      while (handled() < before + count) {
        if (System.nanoTime() - start > LONGEST_NANOS) {
          throw new IllegalStateException("not all pages were taken in");
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** Pages whose transaction is committed. */
  private double handled() {
    return meters
        .get("cabinet.messaging.handled")
        .tag("consumer", "fines.pushed")
        .counter()
        .count();
  }
}
