package online.arval.cabinet.platform.messaging.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import online.arval.cabinet.platform.persistence.Transactions;

/** The little that plain SQL needs on top of JDBC. */
public final class Sql {
  private Sql() {}

  /** Work with a prepared statement. */
  @FunctionalInterface
  public interface Work<T> {
    /** Binds, runs, reads. */
    T run(PreparedStatement statement) throws SQLException;
  }

  /** Runs the work in the thread's transaction. */
  public static <T> T run(Transactions transactions, String sql, Work<T> work) {
    Connection connection = transactions.connection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.run(statement);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The value of a column {@code timestamp with time zone}. */
  public static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The instant in a column {@code timestamp with time zone}; empty when it is null. */
  public static Optional<Instant> instant(Timestamp column) {
    return Optional.ofNullable(column).map(Timestamp::toInstant);
  }

  /** A statement failed; the transaction is rolled back. */
  public static final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
