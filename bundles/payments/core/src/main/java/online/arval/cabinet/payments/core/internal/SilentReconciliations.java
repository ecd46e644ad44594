package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends reconciliations whose gateway does not answer: a person sees that, and starts anew. */
@Component(
    service = ScheduledTask.class,
    property = {
      ScheduledTask.NAME + "=payments.reconciliation-silence",
      ScheduledTask.INTERVAL + "=PT1M"
    })
public final class SilentReconciliations implements ScheduledTask {
  private static final int BATCH = 100;

  private final PaymentsDatabase database;
  private final Reconciler reconciler;

  @Activate
  public SilentReconciliations(
      @Reference PaymentsDatabase database, @Reference Reconciler reconciler) {
    this.database = database;
    this.reconciler = reconciler;
  }

  @Override
  public void run() {
    database.tx(em -> reconciler.giveUp(em, BATCH));
  }
}
