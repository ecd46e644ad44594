package online.arval.cabinet.platform.security.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import online.arval.cabinet.platform.persistence.Transactions;

/** Plain SQL on the thread's transaction, or in one of its own per statement. */
final class Sql {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;

  Sql(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** A statement that broke a unique constraint. */
  static final class DuplicateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DuplicateException(SQLException cause) {
      super(cause);
    }
  }

  Transactions transactions() {
    return transactions;
  }

  /**
   * Runs the work in one transaction; once more when another node inserted the same row meanwhile.
   */
  <T> T tx(Supplier<T> work) {
    try {
      return transactions.call(work);
    } catch (DuplicateException raced) {
      if (transactions.isActive()) {
        throw raced; // an outer transaction cannot go on after it
      }
      return transactions.call(work);
    }
  }

  <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
    return transactions.call(
        () -> {
          try (PreparedStatement statement = prepare(sql, parameters);
              ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(mapper.map(rows));
            }
            return found;
          } catch (SQLException e) {
            throw failed(e);
          }
        });
  }

  <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... parameters) {
    return list(sql, mapper, parameters).stream().findFirst();
  }

  /** Number of rows changed. */
  int update(String sql, Object... parameters) {
    return transactions.call(
        () -> {
          try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
          } catch (SQLException e) {
            throw failed(e);
          }
        });
  }

  /** A point in time as it stands in a row. */
  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = transactions.connection().prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        Object value = parameters[i];
        statement.setObject(
            i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static RuntimeException failed(SQLException e) {
    return UNIQUE_VIOLATION.equals(e.getSQLState())
        ? new DuplicateException(e)
        : new IllegalStateException("The security tables cannot be used: " + e.getMessage(), e);
  }
}
