package online.arval.cabinet.platform.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import online.arval.cabinet.platform.persistence.Transactions;

/** Real transactions on an H2 in memory; one connection each. */
final class TestTransactions implements Transactions {
  private final String url =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  private final AtomicInteger commits = new AtomicInteger();
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  TestTransactions() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(url);
        InputStream migration =
            getClass().getResourceAsStream("/db/migration/rest/V1__idempotency.sql")) {
      connection
          .createStatement()
          .execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
      connection.createStatement().execute("create table effect (n integer)");
    }
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (isActive()) {
      return work.get();
    }
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.get();
        connection.commit();
        commits.incrementAndGet();
        return result;
      } catch (RuntimeException failed) {
        connection.rollback();
        throw failed;
      } finally {
        current.remove();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What a resource does: counts in the transaction. */
  void effect() {
    try {
      connection().createStatement().execute("insert into effect values (1)");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** How many transactions were committed. */
  int commits() {
    return commits.get();
  }

  /** How many effects were committed. */
  int effects() {
    return count("effect");
  }

  /** How many answers are stored. */
  int answers() {
    return count("rest_idempotency");
  }

  private int count(String table) {
    return call(
        () -> {
          try (var rows =
              connection().createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
          } catch (SQLException failed) {
            throw new IllegalStateException(failed);
          }
        });
  }

  @Override
  public Connection connection() {
    return current.get();
  }

  @Override
  public boolean isActive() {
    return current.get() != null;
  }

  @Override
  public void afterCommit(Runnable action) {
    throw new UnsupportedOperationException("no test needs it");
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException("no test needs it");
  }
}
