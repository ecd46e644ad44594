package online.arval.cabinet.platform.persistence.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One statement for many rows, sent together. Values are given as for {@link SqlText}. */
public final class SqlBatch {
  private final String sql;
  private final List<Object[]> rows = new ArrayList<>();

  private SqlBatch(String sql) {
    this.sql = sql;
  }

  /** A statement with a parameter for each value of a row. */
  public static SqlBatch of(String sql) {
    return new SqlBatch(sql);
  }

  /** Adds a row. */
  public SqlBatch row(Object... values) {
    rows.add(values.clone());
    return this;
  }

  /**
   * Runs the statement for every row, in their order; how many rows each changed, or {@link
   * java.sql.Statement#SUCCESS_NO_INFO}, as PostgreSQL answers for inserts.
   */
  // the text is put together from constants of the calling bundle; values are parameters
  @SuppressWarnings("java:S2077")
  public int[] run(EntityManager em) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    try (Connection connection = em.unwrap(Connection.class);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, SqlText.forJdbc(row[i]));
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("statements failed: " + failure.getMessage(), failure);
    }
  }
}
