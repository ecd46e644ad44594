package online.arval.cabinet.fines.core.internal;

import online.arval.cabinet.fines.core.internal.data.FinesDatabase;
import online.arval.cabinet.fines.core.internal.data.UnpaidSums;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the sums of unpaid fines with the fines every night, and puts them right. */
@Component(
    property = {
      ScheduledTask.NAME + "=fines.unpaid-sums-check",
      ScheduledTask.CRON + "=20 0 * * *"
    })
public final class UnpaidSumsCheckTask implements ScheduledTask {
  private static final Logger LOG = LoggerFactory.getLogger(UnpaidSumsCheckTask.class);

  private final FinesDatabase database;

  @Activate
  public UnpaidSumsCheckTask(@Reference FinesDatabase database) {
    this.database = database;
  }

  @Override
  public void run() {
    int wrong = database.tx(UnpaidSums::correct);
    if (wrong > 0) {
      LOG.warn("{} sums of unpaid fines did not fit the fines, and were put right", wrong);
    }
  }
}
