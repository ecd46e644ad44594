package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for all payments and refunds that are due, in short transactions. */
@Component(
    service = ScheduledTask.class,
    property = {ScheduledTask.NAME + "=payments.janitor", ScheduledTask.INTERVAL + "=PT2S"})
public final class Janitor implements ScheduledTask {
  private static final int BATCH = 100;

  private final PaymentsDatabase database;
  private final Checks checks;
  private final Numbers numbers;

  @Activate
  public Janitor(
      @Reference PaymentsDatabase database, @Reference Checks checks, @Reference Numbers numbers) {
    this.database = database;
    this.checks = checks;
    this.numbers = numbers;
  }

  @Override
  public void run() {
    int payments = 0;
    int refunds = 0;
    int batch;
    do {
      batch = database.tx(em -> checks.payments(em, BATCH));
      payments += batch;
    } while (batch == BATCH && !Thread.currentThread().isInterrupted());
    do {
      batch = database.tx(em -> checks.refunds(em, BATCH));
      refunds += batch;
    } while (batch == BATCH && !Thread.currentThread().isInterrupted());
    numbers.asked(payments, refunds);
  }
}
