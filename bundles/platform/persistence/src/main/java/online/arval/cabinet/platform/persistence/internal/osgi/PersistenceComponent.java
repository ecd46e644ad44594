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
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.persistence.Dialect;
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

  private static final ConfigCheck CHECK = ConfigCheck.of(PersistenceConfiguration.PID);
  private static final long DAY = TimeUnit.DAYS.toMillis(1);
  private static final int MOST_CONNECTIONS = 10_000;

  private final BundleContext context;
  private final PersistenceConfiguration configuration;
  private final PoolSettings settings;
  private final long retryInterval;
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
    this.settings = settings(configuration);
    this.retryInterval = CHECK.within("retryInterval", configuration.retryInterval(), 100, DAY);
    DatabaseUrl url = url(configuration);
    this.loaders = new EntityLoaders(context);
    this.retries = Executors.newSingleThreadScheduledExecutor(PersistenceComponent::thread);
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
      ConnectionPool pool = ConnectionPool.of(url, dataSource(factory, url), settings);
      LOG.info("Database open: {}", url);
      publish(pool);
    } catch (DatabaseUnavailableException e) {
      if (!e.getMessage().equals(obstacle)) {
        (e.isHopeless() ? STARTUP : LOG).error("Database not open: {}", told(e));
      }
      obstacle = e.getMessage();
      retry(factory, url);
    } catch (IllegalArgumentException refused) {
      STARTUP.error("Database not open: {}", refused.getMessage());
      obstacle = refused.getMessage();
    }
  }

  /** With what to change, when there is something to change. */
  private String told(DatabaseUnavailableException failure) {
    boolean usual = configuration.url().isBlank() && failure.properties().equals("url");
    return failure.properties().isEmpty() || usual || !failure.isHopeless()
        ? failure.getMessage()
        : CHECK.wrong(failure.properties(), failure.getMessage()).getMessage();
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
        retries.schedule(() -> open(factory, url), retryInterval, TimeUnit.MILLISECONDS);
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
    if (url.dialect() == Dialect.POSTGRESQL) {
      // a batch of inserts goes as few statements with many rows
      properties.setProperty("reWriteBatchedInserts", "true");
    }
    try {
      return factory.createDataSource(properties);
    } catch (SQLException e) {
      throw CHECK.wrong("url", "the driver refuses " + url + ": " + e.getMessage());
    }
  }

  private static PoolSettings settings(PersistenceConfiguration configuration) {
    int most =
        CHECK.within("maximumPoolSize", configuration.maximumPoolSize(), 1, MOST_CONNECTIONS);
    return new PoolSettings(
        most,
        CHECK.within("minimumIdle", configuration.minimumIdle(), 1, most),
        CHECK.within("connectionTimeout", configuration.connectionTimeout(), 250, DAY),
        CHECK.within("idleTimeout", configuration.idleTimeout(), 0, DAY),
        CHECK.within("maxLifetime", configuration.maxLifetime(), 0, DAY));
  }

  /** The default loses no commit on a power cut: H2 would otherwise write half a second later. */
  private static DatabaseUrl url(PersistenceConfiguration configuration) {
    if (!configuration.url().isBlank()) {
      return CHECK.read("url", () -> new DatabaseUrl(configuration.url()));
    }
    String data = System.getProperty("cabinet.data", System.getProperty("karaf.data", "data"));
    Path file = Path.of(data, "db", "cabinet").toAbsolutePath();
    return DatabaseUrl.ofFile(file);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cabinet-database-open");
    thread.setDaemon(true);
    thread.setContextClassLoader(PersistenceComponent.class.getClassLoader());
    return thread;
  }
}
