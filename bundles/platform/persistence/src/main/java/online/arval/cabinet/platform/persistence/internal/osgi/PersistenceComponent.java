package online.arval.cabinet.platform.persistence.internal.osgi;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;
import online.arval.cabinet.platform.persistence.internal.pool.DatabaseUnavailableException;
import online.arval.cabinet.platform.persistence.internal.pool.DatabaseUrl;
import online.arval.cabinet.platform.persistence.internal.pool.PoolSettings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the configured database open: as soon as its driver is there, again and again while it
 * cannot be reached, and another one when the configuration changes.
 */
@Component(
    service = DatabaseState.class,
    immediate = true,
    configurationPid = PersistenceConfiguration.PID)
@Designate(ocd = PersistenceConfiguration.class)
public final class PersistenceComponent implements DatabaseState {
  private static final Logger LOG = LoggerFactory.getLogger(PersistenceComponent.class);

  /** The start script reads this logger and ends a start that cannot succeed. */
  private static final Logger STARTUP = LoggerFactory.getLogger("cabinet.startup");

  private final BundleContext context;
  private final PersistenceConfiguration configuration;
  private final EntityLoaders loaders;
  private final ScheduledExecutorService retries;
  private final DriverTracker driver;
  private final Object lock = new Object();
  private OpenDatabase open;
  private boolean closed;
  private volatile String obstacle;

  @Activate
  public PersistenceComponent(BundleContext context, PersistenceConfiguration configuration) {
    this.context = context;
    this.configuration = configuration;
    this.loaders = new EntityLoaders(context);
    this.retries = Executors.newSingleThreadScheduledExecutor(PersistenceComponent::thread);
    DatabaseUrl url = url(configuration);
    this.obstacle = "the JDBC driver " + url.driverClass() + " is not installed";
    this.driver =
        new DriverTracker(context, url.driverClass(), found -> open(found, url), this::close);
    driver.open();
  }

  @Deactivate
  void deactivate() {
    synchronized (lock) {
      closed = true;
    }
    retries.shutdownNow();
    driver.close();
    close();
    loaders.close();
  }

  @Override
  public Optional<ConnectionPool> pool() {
    synchronized (lock) {
      return Optional.ofNullable(open).map(OpenDatabase::pool);
    }
  }

  @Override
  public String obstacle() {
    return obstacle;
  }

  @Override
  public List<FeatureTables> features() {
    synchronized (lock) {
      return open == null ? List.of() : open.databases().features();
    }
  }

  private void open(DataSourceFactory factory, DatabaseUrl url) {
    try {
      ConnectionPool pool =
          ConnectionPool.of(url, dataSource(factory, url), settings(configuration));
      LOG.info("Database open: {}", url);
      publish(pool);
    } catch (DatabaseUnavailableException e) {
      if (!e.getMessage().equals(obstacle)) {
        (e.isHopeless() ? STARTUP : LOG).error("Database not open: {}", e.getMessage());
      }
      obstacle = e.getMessage();
      retry(factory, url);
    }
  }

  private void publish(ConnectionPool pool) {
    OpenDatabase database = new OpenDatabase(context, pool, loaders);
    synchronized (lock) {
      if (!closed) {
        open = database;
        return;
      }
    }
    database.close();
  }

  private void retry(DataSourceFactory factory, DatabaseUrl url) {
    synchronized (lock) {
      if (!closed) {
        retries.schedule(
            () -> open(factory, url), configuration.retryInterval(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void close() {
    OpenDatabase before;
    synchronized (lock) {
      before = open;
      open = null;
      obstacle = "closed";
    }
    if (before != null) {
      before.close();
      LOG.info("Database closed: {}", before.pool().url());
    }
  }

  private DataSource dataSource(DataSourceFactory factory, DatabaseUrl url) {
    Properties properties = new Properties();
    properties.setProperty(DataSourceFactory.JDBC_URL, url.text());
    properties.setProperty(DataSourceFactory.JDBC_USER, configuration.user());
    properties.setProperty(DataSourceFactory.JDBC_PASSWORD, configuration.password());
    try {
      return factory.createDataSource(properties);
    } catch (SQLException e) {
      throw new IllegalArgumentException("The driver refuses " + url + ": " + e.getMessage(), e);
    }
  }

  private static PoolSettings settings(PersistenceConfiguration configuration) {
    return new PoolSettings(
        configuration.maximumPoolSize(),
        configuration.minimumIdle(),
        configuration.connectionTimeout(),
        configuration.idleTimeout(),
        configuration.maxLifetime());
  }

  /** The default loses no commit on a power cut: H2 would otherwise write half a second later. */
  private static DatabaseUrl url(PersistenceConfiguration configuration) {
    if (!configuration.url().isBlank()) {
      return new DatabaseUrl(configuration.url());
    }
    String data = System.getProperty("cabinet.data", System.getProperty("karaf.data", "data"));
    Path file = Path.of(data, "db", "cabinet").toAbsolutePath();
    return new DatabaseUrl(
        "jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cabinet-database-open");
    thread.setDaemon(true);
    thread.setContextClassLoader(PersistenceComponent.class.getClassLoader());
    return thread;
  }
}
