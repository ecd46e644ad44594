package online.arval.cabinet.platform.messaging.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import online.arval.cabinet.platform.persistence.Transactions;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Transactions on a new database with our tables: H2 in memory, or what a property names. */
public final class TestTransactions implements Transactions, AutoCloseable {
  /** JDBC address of an empty PostgreSQL database to use instead of H2. */
  private static final String POSTGRESQL = "cabinet.test.postgresql";

  private final JdbcConnectionPool source;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final ThreadLocal<List<Runnable>> actions = ThreadLocal.withInitial(ArrayList::new);
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean down;

  public TestTransactions() {
    String postgresql = System.getProperty(POSTGRESQL);
    source = postgresql == null ? h2() : postgresql(postgresql);
    run(this::createTables);
  }

  /** From now on the database does not answer, or does again. */
  void setDown(boolean now) {
    down = now;
  }

  /** How many transactions were refused while it was down. */
  int refused() {
    return refused.get();
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (isActive()) {
      return work.get();
    }
    if (down) {
      refused.incrementAndGet();
      throw new IllegalStateException("the database is down");
    }
    List<Runnable> after = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.get();
        connection.commit();
        after.addAll(actions.get());
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
        current.remove();
        actions.remove();
        after.forEach(Runnable::run);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection connection() {
    if (!isActive()) {
      throw new IllegalStateException("outside a transaction");
    }
    return current.get();
  }

  @Override
  public boolean isActive() {
    return current.get() != null;
  }

  @Override
  public void afterCommit(Runnable action) {
    actions.get().add(action);
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    source.dispose();
  }

  private static JdbcConnectionPool h2() {
    return JdbcConnectionPool.create(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "", "");
  }

  private static JdbcConnectionPool postgresql(String url) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(url);
    return JdbcConnectionPool.create(source);
  }

  private void createTables() {
    try (Statement statement = connection().createStatement();
        InputStream sql = getClass().getResourceAsStream("/db/migration/msg/V1__messaging.sql")) {
      statement.execute(
          "drop table if exists msg_outbox, msg_inbox, msg_dead_letter, msg_round_trip");
      statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
