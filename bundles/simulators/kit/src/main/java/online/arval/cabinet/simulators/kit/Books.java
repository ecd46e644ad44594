package online.arval.cabinet.simulators.kit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The books of one simulator: an H2 database of its own, durable at every commit. Transactions run
 * one after the other over one connection, so that whoever reads before writing is right.
 */
public final class Books implements AutoCloseable {
  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";

  private final ReentrantLock lock = new ReentrantLock();
  private final Connection connection;

  private Books(String url, List<String> schema) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    try {
      connection = source.getConnection("sim", "");
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException("the books cannot be opened", e);
    }
    run(
        c -> {
          try (Statement statement = c.createStatement()) {
            for (String each : schema) {
              statement.execute(each);
            }
          }
          return null;
        });
  }

  /**
   * Opens the books in {@code ${cabinet.data}/simulators/<name>}.
   *
   * @param schema statements that make what is not there: {@code CREATE TABLE IF NOT EXISTS …}
   */
  public static Books open(String name, List<String> schema) {
    String data = System.getProperty("cabinet.data", System.getProperty("karaf.data", "data"));
    Path file = Path.of(data, "simulators", name, "books").toAbsolutePath();
    // opened again when an interrupted thread has closed it
    return new Books("jdbc:h2:retry:" + file + SETTINGS, schema);
  }

  /** Books that are gone with the process, for tests. */
  public static Books inMemory(List<String> schema) {
    return new Books("jdbc:h2:mem:" + SETTINGS, schema);
  }

  /** Work with the books that is done wholly or not at all. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** Runs it in a transaction of its own, which is on disk when this returns. Not to be nested. */
  public <T> T run(Work<T> work) {
    lock.lock();
    try {
      T result = work.run(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      rollback();
      throw new IllegalStateException("the books cannot be written", e);
    } catch (RuntimeException e) {
      rollback();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("the books cannot be rolled back", e);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the books cannot be closed", e);
    } finally {
      lock.unlock();
    }
  }
}
