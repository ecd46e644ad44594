package online.arval.cabinet.routes.fines.gisgmp.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where SMEV is, who we are there, how patiently it is asked. */
@ObjectClassDefinition(
    name = "Fines: GIS GMP",
    description = "The state register of payments, asked through SMEV 3")
@interface GisGmpConfig {
  String PID = "online.arval.cabinet.routes.fines.gisgmp";

  @AttributeDefinition(name = "SMEV", description = "Address of the SOAP endpoint of SMEV 3")
  String endpoint() default "";

  @AttributeDefinition(name = "Title", description = "Name of the registry, for people")
  String title() default "ГИС ГМП";

  @AttributeDefinition(
      name = "Sender",
      description = "Identifier of the asking participant (УРН), six characters")
  String sender_identifier() default "";

  @AttributeDefinition(name = "Role", description = "Code of the participant's role")
  String sender_role() default "7";

  @AttributeDefinition(
      name = "Kind",
      description = "Kind of charges to ask for: CHARGE-LIST-FULL, CHARGE, CHARGE-OFFENSE …")
  String kind() default "CHARGE-LIST-FULL";

  @AttributeDefinition(name = "Page", description = "Charges of a page", min = "1", max = "100")
  int page_length() default 100;

  @AttributeDefinition(
      name = "Key store",
      description = "PKCS #12 file with our key and, as certificates, who is trusted")
  String key_store() default "";

  @AttributeDefinition(name = "Key alias", description = "Alias of our key")
  String key_alias() default "cabinet";

  @AttributeDefinition(
      name = "Key store password",
      description = "Of the file and of the key",
      type = AttributeType.PASSWORD)
  String _key_password() default "";

  @AttributeDefinition(
      name = "Verify",
      description = "Check the signatures of SMEV; turn it off only where the channel proves it",
      type = AttributeType.BOOLEAN)
  String verify() default "true";

  @AttributeDefinition(
      name = "Test",
      description = "Mark requests as test messages",
      type = AttributeType.BOOLEAN)
  String test() default "false";

  @AttributeDefinition(
      name = "Requests at once",
      description = "Commands handled at once, each waiting for its response",
      min = "1",
      max = "64")
  int parallel() default 8;

  @AttributeDefinition(
      name = "Answer",
      description = "Seconds that a response is waited for before the request is made anew")
  int answer_seconds() default 120;

  @AttributeDefinition(name = "Attempts", description = "Requests in all", min = "1", max = "10")
  int attempts() default 3;

  @AttributeDefinition(
      name = "First poll",
      description = "Milliseconds until the first poll; then twice as long each time")
  int poll_first_ms() default 300;

  @AttributeDefinition(
      name = "Last poll",
      description = "Milliseconds between polls at most while a response is waited for")
  int poll_last_ms() default 5_000;

  @AttributeDefinition(
      name = "Idle poll",
      description = "Seconds between polls while none is waited for")
  int poll_idle_seconds() default 60;

  @AttributeDefinition(name = "Connect", description = "Milliseconds to connect")
  int connect_timeout_ms() default 3_000;

  @AttributeDefinition(name = "Call", description = "Milliseconds for a call as a whole")
  int call_timeout_ms() default 10_000;
}
