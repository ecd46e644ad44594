package online.arval.cabinet.demo.fines.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the charges of the demo go, and how many. */
@ObjectClassDefinition(name = "Cabinet: fines of the demo")
@interface DemoFinesConfig {
  @AttributeDefinition(description = "Address of the simulated registry, without trailing slash")
  String registry_url();

  @AttributeDefinition(description = "Fines of the first company, 0 to 100000")
  int fines() default 5_000;
}
