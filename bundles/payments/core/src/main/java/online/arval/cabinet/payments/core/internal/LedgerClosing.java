package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Closes the ledger now and then; ready only while the ledger is balanced. */
@Component(
    service = {HealthCheck.class, ScheduledTask.class},
    property = {
      HealthCheck.NAME + "=ledger balanced",
      HealthCheck.TAGS + "=ready",
      ScheduledTask.NAME + "=payments.ledger-closing",
      ScheduledTask.INTERVAL + "=PT1M"
    })
public final class LedgerClosing implements HealthCheck, ScheduledTask {
  private final LedgerService ledger;

  @Activate
  public LedgerClosing(@Reference LedgerService ledger) {
    this.ledger = ledger;
  }

  @Override
  public void run() {
    ledger.close();
  }

  @Override
  public Result execute() {
    var imbalance = ledger.imbalance();
    return imbalance.isZero()
        ? new Result(Result.Status.OK, "all accounts of the ledger add up to nothing")
        : new Result(Result.Status.CRITICAL, "the ledger is out of balance by " + imbalance);
  }
}
