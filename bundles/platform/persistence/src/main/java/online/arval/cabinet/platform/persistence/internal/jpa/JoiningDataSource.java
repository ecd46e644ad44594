package online.arval.cabinet.platform.persistence.internal.jpa;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import online.arval.cabinet.platform.persistence.internal.tx.ThreadTransactions;
import online.arval.cabinet.platform.persistence.internal.tx.TransactionScope;

/** OpenJPA's data source: the connection of the thread's transaction, or else one of the pool. */
final class JoiningDataSource implements DataSource {
  private final DataSource pool;
  private final ThreadTransactions transactions;

  JoiningDataSource(DataSource pool, ThreadTransactions transactions) {
    this.pool = pool;
    this.transactions = transactions;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Optional<TransactionScope> scope = transactions.scope();
    return scope.isPresent()
        ? new JoinedConnection(scope.get().connection())
        : pool.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no java.util.logging");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || pool.isWrapperFor(type);
  }
}
