package online.arval.cabinet.fleet.core.internal.data;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A piece of SQL with its parameters. Lists are read by plain SQL into records rather than through
 * entities: one statement whatever the page, no persistence context to fill.
 */
public final class SqlText {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /** Makes a value of one row. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** A piece. Values never stand in the text, only as parameters. */
  public static SqlText of(String sql, Object... values) {
    return new SqlText().add(sql, values);
  }

  /** Appends a piece. */
  public SqlText add(String sql, Object... values) {
    text.append(sql);
    parameters.addAll(Arrays.asList(values));
    return this;
  }

  /** Appends another piece. */
  public SqlText add(SqlText other) {
    text.append(other.text);
    parameters.addAll(other.parameters);
    return this;
  }

  /** Appends {@code and (…)}. */
  public SqlText and(String condition, Object... values) {
    return add(" and (" + condition + ")", values);
  }

  /** Appends {@code and (…)} with the value as its one parameter, when there is one. */
  public SqlText andIf(String condition, Optional<?> value) {
    value.ifPresent(present -> and(condition, present));
    return this;
  }

  /** All rows. */
  public <T> List<T> list(EntityManager em, RowMapper<T> mapper) {
    try (Connection connection = em.unwrap(Connection.class);
        PreparedStatement statement = prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(mapper.map(rows));
      }
      return result;
    } catch (SQLException failure) {
      throw new IllegalStateException("fleet query failed: " + failure.getMessage(), failure);
    }
  }

  /** The first row. */
  public <T> Optional<T> first(EntityManager em, RowMapper<T> mapper) {
    return list(em, mapper).stream().findFirst();
  }

  /** The number in the first column of the only row. */
  public long number(EntityManager em) {
    return list(em, row -> row.getLong(1)).get(0);
  }

  // the text is put together from constants of this bundle; values are parameters
  @SuppressWarnings("java:S2077")
  private PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text.toString());
    try {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, forJdbc(parameters.get(i)));
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private static Object forJdbc(Object value) {
    if (value instanceof Instant instant) {
      return Stored.utc(instant);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof Record typedId ? typedId.toString() : value;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
