package online.arval.cabinet.platform.messaging.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

  /** Binds one parameter. */
  @FunctionalInterface
  public interface Binder<V> {
    /** Binds the value. */
    void bind(int index, V value) throws SQLException;
  }

  /**
   * A list of parameters for so many values: H2 finds no index for an array. Powers of two keep the
   * texts few; {@link #bind} fills what is too much.
   *
   * @param count 1 or more
   */
  public static String places(int count) {
    return "(?" + ", ?".repeat(placeCount(count) - 1) + ")";
  }

  /** Binds the values to {@link #places}, the first of them as the parameter named. */
  public static <V> void bind(int from, List<V> values, Binder<V> binder) throws SQLException {
    for (int i = 0; i < placeCount(values.size()); i++) {
      binder.bind(from + i, values.get(Math.min(i, values.size() - 1)));
    }
  }

  private static int placeCount(int count) {
    return Math.max(1, Integer.highestOneBit(2 * count - 1));
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
