package online.arval.cabinet.routes.fines.aggregator.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the aggregator is and how patiently it is asked. */
@ObjectClassDefinition(
    name = "Fines: aggregator",
    description = "A commercial finder of traffic fines")
@interface AggregatorConfig {
  String PID = "online.arval.cabinet.routes.fines.aggregator";

  @AttributeDefinition(name = "Address", description = "Base address, without trailing slash")
  String url() default "";

  @AttributeDefinition(
      name = "Key",
      description = "Sent as X-Api-Key",
      type = AttributeType.PASSWORD)
  String _api_key() default "";

  @AttributeDefinition(name = "Title", description = "Name of the registry, for people")
  String title() default "Агрегатор штрафов";

  @AttributeDefinition(
      name = "Requests at once",
      description = "Commands handled at once, each waiting for its result",
      min = "1",
      max = "64")
  int parallel() default 4;

  @AttributeDefinition(name = "Answer", description = "Seconds that a result is waited for")
  int answer_seconds() default 60;

  @AttributeDefinition(
      name = "First poll",
      description = "Milliseconds until the first poll; then twice as long each time, at most 5 s")
  int poll_first_ms() default 300;

  @AttributeDefinition(name = "Connect", description = "Milliseconds to connect")
  int connect_timeout_ms() default 3_000;

  @AttributeDefinition(name = "Call", description = "Milliseconds for a call as a whole")
  int call_timeout_ms() default 10_000;
}
