package online.arval.cabinet.platform.security.internal;

import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Deletes expired sessions and tokens and forgotten failures, on one node at a time. */
@Component(
    service = ScheduledTask.class,
    property = {ScheduledTask.NAME + "=security.housekeeping", ScheduledTask.INTERVAL + "=PT10M"})
public final class Housekeeping implements ScheduledTask {
  private final SecurityCore core;

  @Activate
  public Housekeeping(@Reference SecurityCore core) {
    this.core = core;
  }

  @Override
  public void run() {
    core.sessions().purge();
    core.tokens().purge();
    core.throttle().purge();
  }
}
