package online.arval.cabinet.platform.soap.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the SOAP whiteboard; PID {@code online.arval.cabinet.soap}. */
@ObjectClassDefinition(
    name = "Cabinet SOAP",
    description = "WS-Security and limits of all SOAP services")
@interface SoapConfiguration {
  @AttributeDefinition(
      name = "Plain password on loopback",
      description = "Accept UsernameToken with PasswordText without TLS from this machine itself",
      type = AttributeType.BOOLEAN)
  String allow$_$plain$_$text$_$on$_$loopback() default "false";

  @AttributeDefinition(
      name = "Freshness, seconds",
      description =
          "How old the Created of a security token may be, and for how long it is remembered")
  int freshness$_$seconds() default 300;

  @AttributeDefinition(
      name = "Trust store",
      description =
          "PKCS#12 file of the authorities whose X.509 signatures are accepted; empty: none")
  String trust$_$store() default "";

  @AttributeDefinition(name = "Trust store password", description = "Password of the trust store")
  String trust$_$store$_$password() default "";

  @AttributeDefinition(
      name = "Largest request, bytes",
      description = "Larger requests are refused by the gate with 413")
  long max$_$body$_$bytes() default 16L * 1024 * 1024;

  @AttributeDefinition(
      name = "Most rows",
      description = "Most child elements of one element, which bounds the rows of a batch")
  int max$_$child$_$elements() default 20_000;
}
