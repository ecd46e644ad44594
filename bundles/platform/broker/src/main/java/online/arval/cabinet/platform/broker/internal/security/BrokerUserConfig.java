package online.arval.cabinet.platform.broker.internal.security;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Factory configuration {@value #PID}: one user of the embedded broker each. */
@ObjectClassDefinition(
    name = "Cabinet broker user",
    description = "A partner's system that talks to the embedded broker over AMQP or core")
public @interface BrokerUserConfig {
  /** Factory persistent identity: {@code etc/<pid>-<name>.cfg}. */
  String PID = "online.arval.cabinet.broker.user";

  @AttributeDefinition(description = "User name")
  String name() default "";

  @AttributeDefinition(
      name = ".password",
      type = AttributeType.PASSWORD,
      description = "Password, or better its hash from the command cabinet:broker-password")
  String _password() default "";

  @AttributeDefinition(
      description = "Addresses it may send to: exact names, or a prefix followed by #")
  String[] send() default {};

  @AttributeDefinition(
      description = "Addresses it may receive from: exact names, or a prefix followed by #")
  String[] consume() default {};
}
