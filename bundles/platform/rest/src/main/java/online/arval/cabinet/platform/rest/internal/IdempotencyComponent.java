package online.arval.cabinet.platform.rest.internal;

import java.time.Clock;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps stored answers while there is a database, and throws the old ones away every hour. */
@Component(
    service = {IdempotencyComponent.class, ScheduledTask.class},
    property = {ScheduledTask.NAME + "=rest.idempotency-cleanup", ScheduledTask.INTERVAL + "=PT1H"})
public final class IdempotencyComponent implements ScheduledTask {
  private final Transactions transactions;
  private final StoredAnswers stored;
  private final Idempotency idempotency;

  /** Makes the table when it is not there. */
  @Activate
  public IdempotencyComponent(
      BundleContext context, @Reference Databases databases, @Reference Transactions transactions) {
    databases.migrate(context, "rest");
    this.transactions = transactions;
    this.stored = new StoredAnswers(transactions, Clock.systemUTC());
    this.idempotency = new Idempotency(transactions, stored);
  }

  Idempotency idempotency() {
    return idempotency;
  }

  @Override
  public void run() {
    transactions.call(stored::removeOld);
  }
}
