package online.arval.cabinet.platform.persistence.internal.migration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables of a feature to the version its bundle carries. */
public final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final Pattern FEATURE = Pattern.compile("[a-z][a-z0-9]{1,15}");

  private final DataSource pool;

  public Migrations(DataSource pool) {
    this.pool = pool;
  }

  /**
   * Runs what has not been run. Other nodes that do the same wait on Flyway's lock.
   *
   * @return the version reached
   * @throws IllegalStateException naming the feature and the file
   */
  public String migrate(String feature, MigrationFiles files) {
    if (!FEATURE.matcher(feature).matches()) {
      throw new IllegalArgumentException("Not a feature's name: " + feature);
    }
    if (files.isEmpty()) {
      throw new IllegalStateException(
          feature + ": no migration in db/migration/" + feature + " of its bundle");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Flyway.class.getClassLoader());
    try {
      MigrateResult result = flyway(feature, files).migrate();
      String version =
          Optional.ofNullable(result.targetSchemaVersion).orElse(result.initialSchemaVersion);
      if (result.migrationsExecuted > 0) {
        LOG.info("Tables of {} migrated to version {}", feature, version);
      }
      return version;
    } catch (FlywayException e) {
      throw new IllegalStateException(feature + ": " + explain(e), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Several features live in one schema, so each finds it filled by others: hence the baseline. */
  private Flyway flyway(String feature, MigrationFiles files) {
    FluentConfiguration configuration =
        new FluentConfiguration(Flyway.class.getClassLoader())
            .dataSource(pool)
            .table(feature + "_schema_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .baselineDescription("before " + feature)
            .resourceProvider(files)
            .javaMigrationClassProvider(List::of)
            .loggers("slf4j");
    return new Flyway(configuration);
  }

  private static String explain(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FlywaySqlScriptException script) {
        return "migration %s failed at line %d: %s"
            .formatted(
                script.getResource().getRelativePath(),
                script.getLineNumber(),
                firstLine(script.getCause()));
      }
    }
    return String.join(" ", failure.getMessage().lines().map(String::strip).toList());
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
