package online.arval.cabinet.platform.messaging.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}. */
@ObjectClassDefinition(name = "Cabinet messaging", description = "Outbox, inbox, dead letters")
public @interface MessagingConfig {
  /** Persistent identity of the configuration. */
  String PID = "online.arval.cabinet.messaging";

  @AttributeDefinition(description = "Messages the relay sends in one transaction")
  int relay_batch_size() default 500;

  @AttributeDefinition(
      description = "How often the relay looks for messages other nodes left, in milliseconds")
  long relay_poll_ms() default 1_000;

  @AttributeDefinition(description = "Messages a consumer handles in one transaction, at most")
  int consumer_batch_size() default 100;

  @AttributeDefinition(description = "How often a message is handled before it is a dead letter")
  int max_attempts() default 6;

  @AttributeDefinition(description = "Wait after the first failed attempt, in milliseconds")
  long retry_delay_ms() default 1_000;

  @AttributeDefinition(description = "Each further wait is so many times longer")
  double retry_multiplier() default 3.0;

  @AttributeDefinition(description = "Longest wait between two attempts, in milliseconds")
  long max_retry_delay_ms() default 60_000;

  @AttributeDefinition(description = "How many days a handled message is remembered")
  int inbox_retention_days() default 14;

  @AttributeDefinition(
      description = "Seconds after which the readiness round trip is made again when asked for")
  int round_trip_seconds() default 30;
}
