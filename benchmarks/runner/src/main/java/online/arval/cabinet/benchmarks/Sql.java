package online.arval.cabinet.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection to the database of a run, each statement a transaction of its own. */
final class Sql implements AutoCloseable {
  /** Schema of the yardsticks' tables. */
  static final String YARDSTICK = "yardstick";

  private final Connection connection;

  Sql(String url) throws SQLException {
    connection = DriverManager.getConnection(url, "cabinet", "");
  }

  Connection connection() {
    return connection;
  }

  /** Runs statements in turn. */
  void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first column of all rows. */
  List<String> values(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  /** The one value a statement gives. */
  String value(String sql) throws SQLException {
    return values(sql).get(0);
  }

  /** The one number a statement gives. */
  long number(String sql) throws SQLException {
    return Long.parseLong(value(sql));
  }

  /** Makes empty tables of the yardstick with the columns, keys and indexes of the cabinet's. */
  void copyShapes(String... tables) throws SQLException {
    run("drop schema if exists " + YARDSTICK + " cascade", "create schema " + YARDSTICK);
    for (String table : tables) {
      run("create table " + YARDSTICK + "." + table + " (like public." + table + " including all)");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
