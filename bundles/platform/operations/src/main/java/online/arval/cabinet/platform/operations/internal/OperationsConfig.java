package online.arval.cabinet.platform.operations.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}. */
@ObjectClassDefinition(name = "Cabinet operations", description = "Health, readiness and metrics")
public @interface OperationsConfig {
  /** Name of the configuration. */
  String PID = "online.arval.cabinet.operations";

  @AttributeDefinition(
      name = "Check timeout",
      description = "Milliseconds a health check may take before it counts as failed",
      min = "50")
  long checkTimeoutMillis() default 3000;

  @AttributeDefinition(
      name = "Cache",
      description = "Milliseconds for which the readiness report is reused",
      min = "0")
  long cacheMillis() default 1000;

  @AttributeDefinition(
      name = "Optional components",
      description =
          "Names of our DS components that may stay unsatisfied without making the cabinet not ready")
  String[] optionalComponents() default {};

  @AttributeDefinition(
      name = "Public details",
      description =
          "Whether other machines too may read /metrics and the reasons in /health/ready;"
              + " off: only requests made on this machine, not through a proxy, may",
      type = AttributeType.BOOLEAN)
  String publicDetails() default "false";
}
