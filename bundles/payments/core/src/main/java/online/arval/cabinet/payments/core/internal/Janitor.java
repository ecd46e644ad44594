package online.arval.cabinet.payments.core.internal;

import jakarta.persistence.EntityManager;
import java.util.function.ToIntFunction;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Asks for payments and refunds that are due, the longest due first, in short transactions. A run
 * is short too, whatever is due: it must not keep this bundle from being updated, nor a machine
 * that is behind with its work from doing it.
 */
@Component(
    service = ScheduledTask.class,
    property = {ScheduledTask.NAME + "=payments.janitor", ScheduledTask.INTERVAL + "=PT2S"})
public final class Janitor implements ScheduledTask {
  private static final int BATCH = 50;
  private static final int BATCHES = 2;

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
    int payments = batches(em -> checks.payments(em, BATCH));
    int refunds = batches(em -> checks.refunds(em, BATCH));
    numbers.asked(payments, refunds);
  }

  private int batches(ToIntFunction<EntityManager> batch) {
    int asked = 0;
    for (int i = 0; i < BATCHES && asked == i * BATCH; i++) {
      asked += database.tx(batch::applyAsInt);
    }
    return asked;
  }
}
