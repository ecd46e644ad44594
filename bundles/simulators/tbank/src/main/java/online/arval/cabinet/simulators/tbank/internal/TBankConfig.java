package online.arval.cabinet.simulators.tbank.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings; PID {@code online.arval.cabinet.simulators.tbank}. */
@ObjectClassDefinition(name = "Simulator: T-Bank", description = "Not the real gateway")
@interface TBankConfig {
  @AttributeDefinition(description = "Terminal that is accepted")
  String terminal_key() default "DemoTerminal";

  @AttributeDefinition(description = "Password of the terminal; without one nobody is accepted")
  String _password() default "";

  @AttributeDefinition(description = "Where notifications go unless the order says; may be empty")
  String notification_url() default "";

  @AttributeDefinition(description = "Where paid charges are reported to; empty: nowhere")
  String registry_url() default "";
}
