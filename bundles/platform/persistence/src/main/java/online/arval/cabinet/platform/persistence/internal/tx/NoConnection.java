package online.arval.cabinet.platform.persistence.internal.tx;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pool had no connection to give in time: a problem of the moment, not of the request. */
public final class NoConnection {
  private static final Logger LOG = LoggerFactory.getLogger(NoConnection.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private NoConnection() {}

  /** The failure itself, or, when a missing connection is behind it, the problem that says so. */
  public static RuntimeException explain(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException) {
        return failure;
      }
      if (cause instanceof SQLTransientConnectionException none) {
        return problem(none);
      }
    }
    return failure;
  }

  static ProblemException problem(SQLException cause) {
    LOG.error("No database connection: {}", cause.getMessage());
    ProblemException problem =
        ProblemException.retryLater(
            ProblemKind.UNAVAILABLE,
            "database-unavailable",
            "The database does not answer. Try again later.",
            RETRY_AFTER);
    problem.initCause(cause);
    return problem;
  }
}
