package online.arval.cabinet.platform.persistence.internal.pool;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.platform.persistence.Dialect;

/** The database cannot be used; the message says in one line why, without credentials. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** H2's {@code DATABASE_ALREADY_OPEN_1}. */
  private static final int H2_ALREADY_OPEN = 90020;

  /** A server's "wrong user or password" and "no such database": waiting does not help. */
  private static final Set<String> HOPELESS = Set.of("28000", "28P01", "3D000");

  private final boolean hopeless;
  private final String properties;

  DatabaseUnavailableException(DatabaseUrl url, Throwable cause) {
    super(
        url
            + ": "
            + sqlCause(cause)
                .map(DatabaseUnavailableException::reason)
                .orElseGet(() -> firstLine(cause)),
        cause);
    hopeless =
        url.dialect() == Dialect.H2
            || sqlCause(cause).filter(sql -> HOPELESS.contains(sql.getSQLState())).isPresent();
    properties = sqlCause(cause).map(DatabaseUnavailableException::properties).orElse("url");
  }

  /** What of the configuration it may be the fault of; empty when it is right as it is. */
  public String properties() {
    return properties;
  }

  /**
   * Whether only a person can help, by another configuration. So it is with every file that does
   * not open; a server may come back.
   */
  public boolean isHopeless() {
    return hopeless;
  }

  private static Optional<SQLException> sqlCause(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  private static String properties(SQLException failure) {
    if (failure.getErrorCode() == H2_ALREADY_OPEN) {
      return "";
    }
    return switch (failure.getSQLState()) {
      case "28000", "28P01" -> "user, password";
      default -> "url";
    };
  }

  private static String reason(SQLException failure) {
    if (failure.getErrorCode() == H2_ALREADY_OPEN) {
      return "another process has the H2 file open; one H2 file serves one process";
    }
    return switch (failure.getSQLState()) {
      case "28000", "28P01" -> "wrong user or password";
      case "3D000" -> "no such database";
      case "53300" -> "the server allows no more connections";
      case "08001", "08004", "08006" -> "no connection to the server; is it running there?";
      default -> firstLine(failure);
    };
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
