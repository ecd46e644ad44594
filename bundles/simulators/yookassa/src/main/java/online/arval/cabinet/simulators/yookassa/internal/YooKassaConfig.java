package online.arval.cabinet.simulators.yookassa.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings; PID {@code online.arval.cabinet.simulators.yookassa}. */
@ObjectClassDefinition(name = "Simulator: YooKassa", description = "Not the real gateway")
@interface YooKassaConfig {
  @AttributeDefinition(description = "Shop id that is accepted")
  String shop_id() default "100500";

  @AttributeDefinition(description = "Secret key that is accepted; without one nobody is")
  String _secret_key() default "";

  @AttributeDefinition(description = "Where notifications go; empty: none are sent")
  String notification_url() default "";

  @AttributeDefinition(description = "Where paid charges are reported to; empty: nowhere")
  String registry_url() default "";

  @AttributeDefinition(description = "Minutes after which nobody can pay a pending payment")
  int expiry_minutes() default 60;
}
