package online.arval.cabinet.platform.persistence.internal.jpa;

import java.sql.Connection;
import java.sql.Savepoint;
import org.apache.openjpa.lib.jdbc.DelegatingConnection;

/**
 * The connection of the thread's transaction as OpenJPA sees it. Commit, rollback and close are not
 * OpenJPA's to decide: the transaction does that once for everybody.
 */
final class JoinedConnection extends DelegatingConnection {
  JoinedConnection(Connection connection) {
    super(connection);
  }

  @Override
  public void commit() {
    // the transaction commits
  }

  @Override
  public void rollback() {
    // the transaction rolls back
  }

  @Override
  public void rollback(Savepoint savepoint) {
    throw new UnsupportedOperationException("Savepoints belong to the transaction");
  }

  @Override
  public void close() {
    // the transaction gives it back
  }

  @Override
  public void setAutoCommit(boolean autoCommit) {
    // stays off until the transaction ends
  }

  @Override
  public boolean getAutoCommit() {
    return false;
  }
}
