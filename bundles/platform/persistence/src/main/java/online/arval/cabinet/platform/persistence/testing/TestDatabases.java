package online.arval.cabinet.platform.persistence.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.Databases;
import online.arval.cabinet.platform.persistence.Dialect;
import online.arval.cabinet.platform.persistence.Transactions;
import online.arval.cabinet.platform.persistence.internal.jpa.Entities;
import online.arval.cabinet.platform.persistence.internal.migration.MigrationFiles;
import online.arval.cabinet.platform.persistence.internal.migration.Migrations;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;
import online.arval.cabinet.platform.persistence.internal.pool.PoolNumbers;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import org.osgi.framework.BundleContext;

/**
 * The persistence of the platform in a plain unit test, without OSGi: the same transactions, entity
 * managers and migrations, on a database of its own. Entities must be enhanced by the build;
 * migrations are taken from {@code db/migration/<feature>} on the class path.
 */
public final class TestDatabases implements AutoCloseable {
  private static final int POOL_SIZE = 8;

  private final ConnectionPool pool;
  private final ThreadTransactions transactions;
  private final List<Database> open = new ArrayList<>();

  private TestDatabases(String url, String user, String password) {
    pool = ConnectionPool.ofDriverManager(url, user, password, POOL_SIZE);
    transactions = new ThreadTransactions(pool.dataSource());
  }

  /** On a new, empty H2 database in memory. */
  public static TestDatabases inMemory() {
    return at("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000", "cabinet", "");
  }

  /** On any database the class path has a driver for; several may share one. */
  public static TestDatabases at(String url, String user, String password) {
    return new TestDatabases(url, user, password);
  }

  public Transactions transactions() {
    return transactions;
  }

  public DataSource dataSource() {
    return pool.dataSource();
  }

  public Dialect dialect() {
    return pool.dialect();
  }

  /** The state of the pool. */
  public PoolNumbers numbers() {
    return pool.numbers();
  }

  /** Runs the migrations of a feature. */
  public void migrate(String feature) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    new Migrations(dataSource())
        .migrate(feature, MigrationFiles.of(loader, feature, pool.dialect()));
  }

  /** Migrates the tables of a feature and opens them for the entity classes. */
  public Database open(String feature, Class<?>... entities) {
    migrate(feature);
    return entities(feature, entities);
  }

  /** Opens tables that exist. */
  public Database entities(String feature, Class<?>... entities) {
    List<String> names = Stream.of(entities).map(Class::getName).toList();
    ClassLoader loader = entities[0].getClassLoader();
    Database database =
        new Entities(dataSource(), pool.dialect(), transactions)
            .open(feature, names, loader, () -> {});
    open.add(database);
    return database;
  }

  /** For a component under test that opens its database itself; the bundle context is ignored. */
  public Databases databases(Class<?>... entities) {
    return new Databases() {
      @Override
      public Database open(BundleContext bundle, String feature) {
        return TestDatabases.this.open(feature, entities);
      }

      @Override
      public void migrate(BundleContext bundle, String feature) {
        TestDatabases.this.migrate(feature);
      }
    };
  }

  @Override
  public void close() {
    open.forEach(Database::close);
    pool.close();
  }
}
