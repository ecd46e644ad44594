package online.arval.cabinet.platform.persistence.internal.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import online.arval.cabinet.platform.persistence.Dialect;

/** The pool of connections to the one database. */
public final class ConnectionPool implements AutoCloseable {
  private static final int PROBE_SECONDS = 3;

  private final DatabaseUrl url;
  private final HikariDataSource pool;

  private ConnectionPool(DatabaseUrl url, HikariConfig config, ClassLoader driverLoader) {
    this.url = url;
    this.pool = inContext(driverLoader, () -> connect(url, config, driverLoader));
  }

  /** A pool on connections of a driver's data source. */
  public static ConnectionPool of(DatabaseUrl url, DataSource driver, PoolSettings settings) {
    HikariConfig config = settings.toConfig();
    config.setDataSource(driver);
    return new ConnectionPool(url, config, driver.getClass().getClassLoader());
  }

  /** A pool on a driver of the class path, for use without OSGi. */
  public static ConnectionPool ofDriverManager(
      String jdbcUrl, String user, String password, int size) {
    HikariConfig config = PoolSettings.ofSize(size).toConfig();
    config.setJdbcUrl(jdbcUrl);
    config.setUsername(user);
    config.setPassword(password);
    return new ConnectionPool(
        new DatabaseUrl(jdbcUrl), config, ConnectionPool.class.getClassLoader());
  }

  public DataSource dataSource() {
    return pool;
  }

  public DatabaseUrl url() {
    return url;
  }

  public Dialect dialect() {
    return url.dialect();
  }

  /** How many connections work, wait for work, and how many threads wait for one. */
  public PoolNumbers numbers() {
    HikariPoolMXBean bean = pool.getHikariPoolMXBean();
    return new PoolNumbers(
        bean.getActiveConnections(),
        bean.getIdleConnections(),
        bean.getThreadsAwaitingConnection(),
        pool.getMaximumPoolSize());
  }

  /** Asks the database for its product and version; bounded in time. */
  public String probe() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(PROBE_SECONDS);
      statement.execute("select 1");
      var data = connection.getMetaData();
      return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariDataSource connect(
      DatabaseUrl url, HikariConfig config, ClassLoader loader) {
    config.setThreadFactory(new PoolThreads(loader));
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException e) {
      throw new DatabaseUnavailableException(url, e.getCause() == null ? e : e.getCause());
    }
  }

  /**
   * Threads inherit the context class loader of whoever starts them. Those of the pool and of the
   * driver outlive features, so they get the driver's.
   */
  private static <T> T inContext(ClassLoader loader, java.util.function.Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private record PoolThreads(ClassLoader loader, AtomicInteger count) implements ThreadFactory {
    PoolThreads(ClassLoader loader) {
      this(loader, new AtomicInteger());
    }

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "cabinet-database-" + count.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      return thread;
    }
  }
}
