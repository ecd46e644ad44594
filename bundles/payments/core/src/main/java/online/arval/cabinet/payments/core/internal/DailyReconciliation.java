package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares the day before with every gateway's list, at night. */
@Component(
    service = ScheduledTask.class,
    property = {
      ScheduledTask.NAME + "=payments.reconciliation",
      ScheduledTask.CRON + "=30 4 * * *"
    })
public final class DailyReconciliation implements ScheduledTask {
  private static final Caller CALLER = new Caller.Internal("payments");

  private final Gateways gateways;
  private final Reconciliations reconciliations;
  private final Time time;

  @Activate
  public DailyReconciliation(
      @Reference Gateways gateways,
      @Reference Reconciliations reconciliations,
      @Reference Time time) {
    this.gateways = gateways;
    this.reconciliations = reconciliations;
    this.time = time;
  }

  @Override
  public void run() {
    for (Gateway gateway : gateways.all(CALLER)) {
      reconciliations.start(CALLER, gateway.name(), time.today().minusDays(1));
    }
  }
}
