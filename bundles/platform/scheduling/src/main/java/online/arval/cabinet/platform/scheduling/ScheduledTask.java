package online.arval.cabinet.platform.scheduling;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that is due again and again. Register it as a service with the properties {@link #NAME} and
 * {@link #INTERVAL} or {@link #CRON}. On however many nodes it is registered, one of them runs it
 * each time it is due; a run that was missed while all were down is made up once.
 */
@ConsumerType
public interface ScheduledTask {
  /** Service property: stable name, {@code <feature>.<what>}. */
  String NAME = "cabinet.schedule.name";

  /**
   * Service property: ISO 8601 duration between the starts of two runs, {@code PT30S}; at least one
   * second.
   */
  String INTERVAL = "cabinet.schedule.interval";

  /** Service property: cron expression with five fields, in the time zone {@code Europe/Moscow}. */
  String CRON = "cabinet.schedule.cron";

  /** One run. Throwing is logged and counted; the next run comes at its time. */
  void run() throws Exception;
}
