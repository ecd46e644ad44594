package online.arval.cabinet.platform.scheduling.internal;

import java.time.Instant;
import java.util.List;

/** What the console may ask of the schedules. */
public interface Schedules {
  /** All tasks that any node ever had, by name. */
  List<TaskRow> all();

  /** Makes a task due now, on whichever node takes it; false when there is none of that name. */
  boolean hurry(String name);

  /** The time by which tasks are due. */
  Instant now();
}
