package online.arval.cabinet.benchmarks.yardstick;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The yardstick of the import of fines: rows the cabinet has imported, written again into a table
 * of the same shape by plain JDBC, a hundred in each transaction.
 */
public final class RawImport {
  private final Connection connection;
  private final int[] types;
  private final String insert;

  /**
   * @param connection to the database with {@code public.fines_fine} and {@code
   *     yardstick.fines_fine}
   */
  public RawImport(Connection connection) throws SQLException {
    this.connection = connection;
    try (PreparedStatement select =
        connection.prepareStatement("select * from public.fines_fine where 1 = 0")) {
      ResultSetMetaData columns = select.getMetaData();
      types = new int[columns.getColumnCount()];
      StringJoiner names = new StringJoiner(", ");
      StringJoiner marks = new StringJoiner(", ");
      for (int i = 0; i < types.length; i++) {
        types[i] = columns.getColumnType(i + 1);
        names.add(columns.getColumnName(i + 1));
        marks.add("?");
      }
      insert =
          "insert into yardstick.fines_fine (%s) values (%s) on conflict (uin) do nothing"
              .formatted(names, marks);
    }
  }

  /** Rows the cabinet has imported from a registry, by УИН. */
  public List<Object[]> read(String registry, long skip, int count) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from public.fines_fine where registry = ? order by uin offset ? limit ?")) {
      select.setString(1, registry);
      select.setLong(2, skip);
      select.setInt(3, count);
      List<Object[]> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Object[] values = new Object[types.length];
          for (int i = 0; i < types.length; i++) {
            values[i] = row.getObject(i + 1);
          }
          rows.add(values);
        }
      }
      return rows;
    }
  }

  /** Writes pages, each in a transaction; how many rows were new. */
  public int write(List<List<Object[]>> pages) throws SQLException {
    int fresh = 0;
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (List<Object[]> page : pages) {
        for (Object[] row : page) {
          for (int i = 0; i < types.length; i++) {
            statement.setObject(i + 1, row[i], types[i]);
          }
          statement.addBatch();
        }
        for (int inserted : statement.executeBatch()) {
          fresh += inserted;
        }
        connection.commit();
      }
    } finally {
      connection.setAutoCommit(true);
    }
    return fresh;
  }
}
