package online.arval.cabinet.routes.payments.yookassa.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings; {@link #PID}. */
@ObjectClassDefinition(
    name = "Cabinet: gateway YooKassa",
    description = "Without shop id and secret key the connector is absent")
@interface YooKassaConfig {
  String PID = "online.arval.cabinet.routes.payments.yookassa";

  @AttributeDefinition(description = "Address of the API, with the version")
  String base_url() default "https://api.yookassa.ru/v3";

  @AttributeDefinition(description = "Identifier of the shop")
  String shop_id() default "";

  @AttributeDefinition(description = "Secret key of the shop; $[env:NAME] reads the environment")
  String _secret_key() default "";

  @AttributeDefinition(description = "Name of the gateway, shown to people")
  String title() default "ЮKassa";

  @AttributeDefinition(description = "Smallest sum, kopecks")
  long least_kopecks() default 100;

  @AttributeDefinition(description = "Largest sum, kopecks")
  long most_kopecks() default 70_000_000;

  @AttributeDefinition(
      description = "Whether the shop may keep means of payment; the gateway's manager allows it",
      type = AttributeType.BOOLEAN)
  String saves_methods() default "true";

  @AttributeDefinition(description = "Commands handled at once, 1 to 64")
  int consumers() default 8;

  @AttributeDefinition(description = "Milliseconds until a connection is there")
  long connect_timeout_ms() default 3_000;

  @AttributeDefinition(description = "Milliseconds until the answer is there, per attempt")
  long answer_timeout_ms() default 10_000;

  @AttributeDefinition(description = "Attempts of a call, 1 to 5; repetitions carry the same key")
  int attempts() default 3;

  @AttributeDefinition(
      description = "Milliseconds without calls after too many failed; then one call tries")
  long breaker_wait_ms() default 5_000;

  @AttributeDefinition(description = "Addresses and CIDR blocks that notifications are taken from")
  String[] notification_addresses() default {
    "185.71.76.0/27",
    "185.71.77.0/27",
    "77.75.153.0/25",
    "77.75.154.128/25",
    "77.75.156.11",
    "77.75.156.35",
    "2a02:5180::/32"
  };
}
