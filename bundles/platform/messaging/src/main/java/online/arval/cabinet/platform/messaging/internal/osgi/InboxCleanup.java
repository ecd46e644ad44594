package online.arval.cabinet.platform.messaging.internal.osgi;

import java.time.Duration;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets handled messages after their retention. */
@Component(
    service = ScheduledTask.class,
    property = {ScheduledTask.NAME + "=messaging.inbox-cleanup", ScheduledTask.INTERVAL + "=PT6H"})
public class InboxCleanup implements ScheduledTask {
  private static final Logger LOG = LoggerFactory.getLogger(InboxCleanup.class);

  private final MessagingCore core;

  @Activate
  public InboxCleanup(@Reference MessagingCore core) {
    this.core = core;
  }

  @Override
  public void run() {
    int forgotten = core.inbox.forget(Duration.ofDays(core.config.inbox_retention_days()));
    LOG.debug("{} inbox entries forgotten", forgotten);
  }
}
