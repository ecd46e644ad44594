package online.arval.cabinet.platform.persistence.internal.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

  /**
   * PostgreSQL commits the table of a history together with its first row; H2, which has one
   * process only, commits it before, and another thread must not see it then.
   */
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  private static final String HISTORY = "_schema_history";

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
    ONE_AT_A_TIME.lock();
    try {
      dropUnbegun(feature + HISTORY);
      MigrateResult result = flyway(feature, files).migrate();
      String version =
          Optional.ofNullable(result.targetSchemaVersion).orElse(result.initialSchemaVersion);
      if (result.migrationsExecuted > 0) {
        LOG.info("Tables of {} migrated to version {}", feature, version);
      }
      return version;
    } catch (FlywayException e) {
      throw new IllegalStateException(feature + ": " + explain(e), e);
    } catch (SQLException e) {
      throw new IllegalStateException(feature + ": " + e.getMessage(), e);
    } finally {
      ONE_AT_A_TIME.unlock();
      thread.setContextClassLoader(before);
    }
  }

  /**
   * A history without a row is left in H2 by a process that died right after it had made the table.
   */
  private void dropUnbegun(String table) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
      if (h2 && exists(connection, table) && isEmpty(statement, table)) {
        statement.execute("drop table \"" + table + "\"");
        LOG.warn("{} was empty, and is made anew", table);
      }
    }
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet found =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), table, kinds)) {
      return found.next();
    }
  }

  private static boolean isEmpty(Statement statement, String table) throws SQLException {
    try (ResultSet row = statement.executeQuery("select 1 from \"" + table + "\" limit 1")) {
      return !row.next();
    }
  }

  /** Several features live in one schema, so each finds it filled by others: hence the baseline. */
  private Flyway flyway(String feature, MigrationFiles files) {
    FluentConfiguration configuration =
        new FluentConfiguration(Flyway.class.getClassLoader())
            .dataSource(pool)
            .table(feature + HISTORY)
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
