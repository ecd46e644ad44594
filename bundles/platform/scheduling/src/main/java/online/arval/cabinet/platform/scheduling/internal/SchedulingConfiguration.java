package online.arval.cabinet.platform.scheduling.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of the scheduler on this node. */
@ObjectClassDefinition(
    name = "Cabinet scheduling",
    description = "Timers that fire once in a cluster. Use the same values on every node.")
@interface SchedulingConfiguration {
  /** Configuration PID. */
  String PID = "online.arval.cabinet.scheduling";

  @AttributeDefinition(description = "Tasks that run at a time on this node", min = "1")
  int threads() default 4;

  @AttributeDefinition(description = "Milliseconds between two looks at what is due", min = "100")
  long pollInterval() default 1_000;

  @AttributeDefinition(
      description = "Seconds after which a run whose node gives no sign of life is run again",
      min = "10")
  long leaseSeconds() default 60;

  @AttributeDefinition(
      description = "Seconds that the removal of a task waits for its run to end",
      min = "0")
  long patienceSeconds() default 20;
}
