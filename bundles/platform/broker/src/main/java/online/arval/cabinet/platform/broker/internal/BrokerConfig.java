package online.arval.cabinet.platform.broker.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@value #PID}: a broker inside this process, or one outside. */
@ObjectClassDefinition(
    name = "Cabinet broker",
    description = "Artemis: embedded in this process, or external by its address")
public @interface BrokerConfig {
  /** Persistent identity of the configuration. */
  String PID = "online.arval.cabinet.broker";

  @AttributeDefinition(
      type = AttributeType.BOOLEAN,
      description = "Run the broker in this process; false: use the one at url")
  String embedded() default "true";

  @AttributeDefinition(
      description =
          "Address of the external broker, tcp://host:61616, with Artemis' client parameters"
              + " (a pair: (tcp://a:61616,tcp://b:61616)?ha=true&reconnectAttempts=30)")
  String url() default "";

  @AttributeDefinition(description = "User at the external broker")
  String user() default "";

  @AttributeDefinition(
      name = ".password",
      type = AttributeType.PASSWORD,
      description = "Password at the external broker")
  String _password() default "";

  @AttributeDefinition(
      description = "Address the embedded broker listens on, for clients outside this process")
  String host() default "127.0.0.1";

  @AttributeDefinition(
      description = "Port for AMQP 1.0 and the Artemis core protocol; 0: no listener")
  int port() default 0;

  @AttributeDefinition(
      description = "Folder of journal and pages; empty: artemis in the data folder")
  String data_folder() default "";

  @AttributeDefinition(
      description =
          "How long a journal write waits for others to share its sync, in microseconds; 0: measured"
              + " once as the sync time of the disk")
  int journal_buffer_micros() default 0;

  @AttributeDefinition(description = "Memory for messages in MiB; what is beyond is paged to disk")
  int max_memory_mb() default 64;

  @AttributeDefinition(
      description = "Free disk space in MiB below which producers are made to wait")
  int min_disk_free_mb() default 256;

  @AttributeDefinition(
      description = "How often a message is delivered before it goes to cabinet.dead-letters")
  int max_delivery_attempts() default 6;

  @AttributeDefinition(description = "Wait before the first redelivery, in milliseconds")
  long redelivery_delay_ms() default 1_000;

  @AttributeDefinition(description = "Each further wait is so many times longer")
  double redelivery_multiplier() default 3.0;

  @AttributeDefinition(description = "Longest wait between two deliveries, in milliseconds")
  long max_redelivery_delay_ms() default 60_000;
}
