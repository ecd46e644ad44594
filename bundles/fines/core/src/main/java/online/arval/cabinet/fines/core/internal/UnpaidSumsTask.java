package online.arval.cabinet.fines.core.internal;

import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.UnpaidSums;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the sums of unpaid fines few rows, however many changes were made of them. */
@Component(property = {ScheduledTask.NAME + "=fines.unpaid-sums", ScheduledTask.INTERVAL + "=PT1M"})
public final class UnpaidSumsTask implements ScheduledTask {
  private final FinesDatabase database;

  @Activate
  public UnpaidSumsTask(@Reference FinesDatabase database) {
    this.database = database;
  }

  @Override
  public void run() {
    for (String company : database.read(UnpaidSums::companiesToAddUp)) {
      boolean done;
      do {
        done = database.tx(em -> UnpaidSums.addUp(em, company));
      } while (!done && !Thread.currentThread().isInterrupted());
    }
  }
}
