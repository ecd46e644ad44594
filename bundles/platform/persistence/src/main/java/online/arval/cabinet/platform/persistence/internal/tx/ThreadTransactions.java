package online.arval.cabinet.platform.persistence.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on connections of a pool, bound to the thread. */
public final class ThreadTransactions implements Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);
  private static final int ATTEMPTS = 3;

  private final DataSource pool;
  private final ThreadLocal<TransactionScope> current = new ThreadLocal<>();

  public ThreadTransactions(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    TransactionScope joined = current.get();
    return joined == null ? callRetrying(work) : callJoined(joined, work);
  }

  @Override
  public Connection connection() {
    return scope()
        .map(TransactionScope::connection)
        .orElseThrow(() -> new IllegalStateException("No transaction on this thread"));
  }

  @Override
  public boolean isActive() {
    return current.get() != null;
  }

  @Override
  public void afterCommit(Runnable action) {
    scope().ifPresentOrElse(scope -> scope.afterCommit(action), () -> runSafely(action));
  }

  @Override
  public void setRollbackOnly() {
    scope()
        .orElseThrow(() -> new IllegalStateException("No transaction on this thread"))
        .setRollbackOnly();
  }

  /** The transaction of the thread. */
  public Optional<TransactionScope> scope() {
    return Optional.ofNullable(current.get());
  }

  /** A failure that leaves a nested call dooms the whole: half of a command is never committed. */
  private static <T> T callJoined(TransactionScope scope, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      scope.nestedFailed(e);
      throw e;
    }
  }

  private <T> T callRetrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return callOnce(work);
      } catch (ProblemException e) {
        throw e;
      } catch (RuntimeException e) {
        ConcurrentChange change = ConcurrentChange.in(e);
        if (change == ConcurrentChange.NONE) {
          throw e;
        }
        if (attempt == ATTEMPTS || change == ConcurrentChange.WAITED) {
          throw concurrentChange(e);
        }
        LOG.debug("Attempt {} met a concurrent change, trying again", attempt, e);
      }
    }
  }

  private <T> T callOnce(Supplier<T> work) {
    Connection connection = begin();
    TransactionScope scope = new TransactionScope(connection);
    current.set(scope);
    T result;
    try {
      result = work.get();
      scope.nestedFailure().ifPresent(ThreadTransactions::rethrow);
      if (scope.isRollbackOnly()) {
        rollback(scope);
        return result;
      }
      scope.complete();
      connection.commit();
    } catch (SQLException e) {
      IllegalStateException failure = new IllegalStateException("The commit failed", e);
      rollbackAfter(failure, scope);
      throw failure;
    } catch (RuntimeException | Error e) {
      rollbackAfter(e, scope);
      throw e;
    } finally {
      current.remove();
      close(connection);
    }
    scope.release(false).ifPresent(e -> LOG.warn("Cannot release a committed transaction", e));
    scope.afterCommitActions().forEach(ThreadTransactions::runSafely);
    return result;
  }

  private Connection begin() {
    Connection connection;
    try {
      connection = pool.getConnection();
    } catch (SQLException e) {
      throw NoConnection.problem(e);
    }
    try {
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      close(connection);
      throw NoConnection.problem(e);
    }
  }

  private static void rollbackAfter(Throwable failure, TransactionScope scope) {
    try {
      rollback(scope);
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static void rollback(TransactionScope scope) {
    Optional<RuntimeException> failure = scope.release(true);
    try {
      scope.connection().rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("The rollback failed", e);
    }
    failure.ifPresent(ThreadTransactions::rethrow);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.warn("Cannot give a connection back: {}", e.getMessage());
    }
  }

  private static void runSafely(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.error("An action after a commit failed", e);
    }
  }

  private static void rethrow(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  private static ProblemException concurrentChange(RuntimeException cause) {
    ProblemException problem =
        ProblemException.conflict(
            "concurrent-change", "Somebody else changed the same data at the same time.");
    problem.initCause(cause);
    return problem;
  }
}
