package online.arval.cabinet.platform.scheduling.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * What all nodes know of a task.
 *
 * @param name stable name
 * @param schedule interval or cron expression
 * @param nextAt when it is due
 * @param runId the run that is on, or whose node died
 * @param leaseUntil until when that run is believed to be alive
 * @param owner node that runs it or ran it last
 * @param lastStarted start of the latest run
 * @param lastOutcome end of the latest run that ended: {@code ok} or {@code failed}
 */
public record TaskRow(
    String name,
    String schedule,
    Instant nextAt,
    Optional<String> runId,
    Optional<Instant> leaseUntil,
    Optional<String> owner,
    Optional<Instant> lastStarted,
    Optional<String> lastOutcome) {
  /** Whether a run is on and its node gives signs of life. */
  public boolean isRunning(Instant now) {
    return runId.isPresent() && leaseUntil.filter(now::isBefore).isPresent();
  }

  /** Whether the node of the latest run died during it. */
  boolean isLost(Instant now) {
    return runId.isPresent() && !isRunning(now);
  }
}
