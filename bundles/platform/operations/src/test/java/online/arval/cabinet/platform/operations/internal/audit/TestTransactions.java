package online.arval.cabinet.platform.operations.internal.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import online.arval.cabinet.platform.persistence.Transactions;

/** Transactions on one connection, enough for one thread. */
final class TestTransactions implements Transactions {
  private final Connection connection;
  private boolean active;

  TestTransactions(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (active) {
      return work.get();
    }
    active = true;
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      active = false;
      finish(done);
    }
  }

  private void finish(boolean commit) {
    try {
      if (commit) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection connection() {
    if (!active) {
      throw new IllegalStateException("outside a transaction");
    }
    return connection;
  }

  @Override
  public boolean isActive() {
    return active;
  }

  @Override
  public void afterCommit(Runnable action) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setRollbackOnly() {
    throw new UnsupportedOperationException();
  }
}
