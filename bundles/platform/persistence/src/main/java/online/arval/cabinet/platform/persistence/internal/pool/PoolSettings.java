package online.arval.cabinet.platform.persistence.internal.pool;

import com.zaxxer.hikari.HikariConfig;

/**
 * Limits of a pool.
 *
 * @param maximumSize connections, 1 or more
 * @param minimumIdle idle connections kept open, 1 or more: H2 closes its file with the last one
 * @param connectionTimeout milliseconds a caller waits for a connection, 250 or more
 * @param idleTimeout milliseconds after which a connection above the minimum is closed
 * @param maxLifetime milliseconds after which a connection is replaced
 */
public record PoolSettings(
    int maximumSize, int minimumIdle, long connectionTimeout, long idleTimeout, long maxLifetime) {
  private static final long CONNECTION_TIMEOUT = 5_000;
  private static final long IDLE_TIMEOUT = 600_000;
  private static final long MAX_LIFETIME = 1_800_000;

  /**
   * @throws IllegalArgumentException naming the setting that is out of range
   */
  public PoolSettings {
    require(maximumSize >= 1, "maximumPoolSize must be 1 or more");
    require(
        minimumIdle >= 1 && minimumIdle <= maximumSize,
        "minimumIdle must be between 1 and maximumPoolSize");
    require(connectionTimeout >= 250, "connectionTimeout must be 250 ms or more");
  }

  static PoolSettings ofSize(int size) {
    return new PoolSettings(size, 1, CONNECTION_TIMEOUT, IDLE_TIMEOUT, MAX_LIFETIME);
  }

  HikariConfig toConfig() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("cabinet");
    config.setMaximumPoolSize(maximumSize);
    config.setMinimumIdle(minimumIdle);
    config.setConnectionTimeout(connectionTimeout);
    config.setIdleTimeout(idleTimeout);
    config.setMaxLifetime(maxLifetime);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return config;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
