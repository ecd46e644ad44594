package online.arval.cabinet.platform.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the REST whiteboard; a change takes effect at once. */
@ObjectClassDefinition(name = "Cabinet REST", description = "Limits of the REST API")
@interface RestConfiguration {
  String PID = "online.arval.cabinet.rest";

  @AttributeDefinition(
      description = "Requests per second and principal in the long run; 0 for any number")
  double rate_per_second() default 500;

  @AttributeDefinition(description = "Requests a principal may make at once after a pause")
  int rate_burst() default 1000;

  @AttributeDefinition(description = "Principals remembered at once; more share one allowance")
  int rate_principals() default 20_000;
}
