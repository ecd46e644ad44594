package online.arval.cabinet.platform.scheduling.internal;

import java.time.Duration;

/** Counts runs. */
@FunctionalInterface
interface RunRecorder {
  void ran(String task, boolean failed, Duration took);
}
