package online.arval.cabinet.platform.persistence.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The database of this node. A change closes the old pool and opens the new database at once. */
@ObjectClassDefinition(
    name = "Cabinet persistence",
    description = "The database that holds everything. Every node of a cluster names the same one.")
@interface PersistenceConfiguration {
  /** Configuration PID. */
  String PID = "online.arval.cabinet.persistence";

  @AttributeDefinition(
      description =
          "JDBC URL, jdbc:h2:… or jdbc:postgresql:…; empty: an H2 file in the folder db of the data"
              + " folder",
      required = false)
  String url() default "";

  @AttributeDefinition(description = "Database user")
  String user() default "cabinet";

  @AttributeDefinition(
      description = "Password of the database user",
      type = AttributeType.PASSWORD,
      required = false)
  String password() default "";

  @AttributeDefinition(description = "Most connections open at a time", min = "1")
  int maximumPoolSize() default 20;

  @AttributeDefinition(description = "Idle connections kept open", min = "1")
  int minimumIdle() default 2;

  @AttributeDefinition(
      description = "Milliseconds to wait for a connection before a request fails with 503",
      min = "250")
  long connectionTimeout() default 5_000;

  @AttributeDefinition(
      description = "Milliseconds after which an idle connection above minimumIdle is closed")
  long idleTimeout() default 600_000;

  @AttributeDefinition(description = "Milliseconds after which a connection is replaced")
  long maxLifetime() default 1_800_000;

  @AttributeDefinition(
      description = "Milliseconds between two attempts to open a database that cannot be opened",
      min = "100")
  long retryInterval() default 3_000;
}
