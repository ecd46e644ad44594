package online.arval.cabinet.routes.payments.tbank.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings; {@link #PID}. */
@ObjectClassDefinition(
    name = "Cabinet: gateway T-Bank",
    description = "Without terminal and password the connector is absent")
@interface TBankConfig {
  String PID = "online.arval.cabinet.routes.payments.tbank";

  @AttributeDefinition(description = "Address of the API, with the version")
  String base_url() default "https://securepay.tinkoff.ru/v2";

  @AttributeDefinition(description = "Terminal")
  String terminal_key() default "";

  @AttributeDefinition(description = "Password of the terminal; $[env:NAME] reads the environment")
  String _password() default "";

  @AttributeDefinition(description = "Address for notifications; empty: as set at the gateway")
  String notification_url() default "";

  @AttributeDefinition(description = "Error codes of CheckOrder that mean: no such order")
  String[] absent_codes() default {"6", "255"};

  @AttributeDefinition(description = "Name of the gateway, shown to people")
  String title() default "Т-Банк";

  @AttributeDefinition(description = "Smallest sum, kopecks")
  long least_kopecks() default 1_000;

  @AttributeDefinition(description = "Largest sum, kopecks")
  long most_kopecks() default 60_000_000;

  @AttributeDefinition(description = "Commands handled at once, 1 to 64")
  int consumers() default 8;

  @AttributeDefinition(description = "Milliseconds until a connection is there")
  long connect_timeout_ms() default 3_000;

  @AttributeDefinition(description = "Milliseconds until the answer is there, per attempt")
  long answer_timeout_ms() default 10_000;

  @AttributeDefinition(description = "Attempts of a call that may be repeated, 1 to 5")
  int attempts() default 3;

  @AttributeDefinition(
      description = "Milliseconds without calls after too many failed; then one call tries")
  long breaker_wait_ms() default 5_000;
}
