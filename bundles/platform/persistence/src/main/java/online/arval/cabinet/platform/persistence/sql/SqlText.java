package online.arval.cabinet.platform.persistence.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A piece of SQL with its parameters. Lists are read by plain SQL into records rather than through
 * entities: one statement whatever the page, no persistence context to fill. Instants, enums and
 * records that wrap one text (typed identifiers) may be given as they are; an empty Optional is
 * null.
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

  /** Appends {@code and column in (…)}; nothing fits an empty collection. */
  public SqlText andIn(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return and("1 = 0");
    }
    return and(column + " in (?" + ", ?".repeat(values.size() - 1) + ")", values.toArray());
  }

  /** Runs a statement that changes rows; how many it changed. */
  public int run(EntityManager em) {
    try (Connection connection = em.unwrap(Connection.class);
        PreparedStatement statement = prepare(connection)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("statement failed: " + failure.getMessage(), failure);
    }
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
      throw new IllegalStateException("query failed: " + failure.getMessage(), failure);
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

  static Object forJdbc(Object value) {
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
    if (value instanceof Optional<?> optional) {
      return forJdbc(optional.orElse(null));
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
