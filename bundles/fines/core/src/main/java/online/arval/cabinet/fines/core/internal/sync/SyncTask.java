package online.arval.cabinet.fines.core.internal.sync;

import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Begins the runs that are due and repeats questions, at registries whose connectors are there;
 * what the others were asked waits in their queues.
 */
@Component(property = {ScheduledTask.NAME + "=fines.sync", ScheduledTask.INTERVAL + "=PT1M"})
public final class SyncTask implements ScheduledTask {
  private final SyncRuns runs;
  private final Registries registries;

  @Activate
  public SyncTask(@Reference SyncRuns runs, @Reference Registries registries) {
    this.runs = runs;
    this.registries = registries;
  }

  @Override
  public void run() {
    for (Registries.Registry registry : registries.all()) {
      if (registry.available()) {
        runs.repeat(registry.name());
        runs.begin(registry.name());
      }
    }
  }
}
