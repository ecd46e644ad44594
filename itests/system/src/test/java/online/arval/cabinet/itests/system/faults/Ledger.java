package online.arval.cabinet.itests.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The cabinet's database, read from outside. */
final class Ledger implements AutoCloseable {
  private final Connection connection;

  private Ledger(Connection connection) {
    this.connection = connection;
  }

  static Ledger open(String url, String user, String password) throws SQLException {
    return new Ledger(DriverManager.getConnection(url, user, password));
  }

  /**
   * Every acknowledged write is there once, has one audit event, and its message was handled once;
   * there is nothing beside, nothing waits, nothing is dead.
   *
   * @param written driver ids by name
   */
  void requireExactlyOnce(Map<String, String> written) throws SQLException {
    Map<String, Integer> names = once(written.keySet());
    Map<String, Integer> ids = once(written.values());
    assertThat(
            counts(
                "select full_name, count(*) from fleet_driver"
                    + " where full_name like 'Проба %' group by full_name"))
        .as("drivers")
        .isEqualTo(names);
    assertThat(
            counts(
                "select substring(subject from 8), count(*) from audit_event"
                    + " where action = 'fleet.driver.created' and principal like 'user:%'"
                    + " group by subject"))
        .as("audit events")
        .isEqualTo(ids);
    assertThat(handled()).as("messages handled").isEqualTo(ids);
    assertThat(number("select count(*) from msg_outbox where event_type like '%fleet%'"))
        .as("messages not sent")
        .isZero();
    assertThat(number("select count(*) from msg_dead_letter")).as("dead letters").isZero();
  }

  /** How often each driver's message was handled. */
  Map<String, Integer> handled() throws SQLException {
    return counts(
        "select subject, count(*) from " + Witness.TABLE + " where subject <> '' group by subject");
  }

  /** The only number of the only row. */
  long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Map<String, Integer> counts(String query) throws SQLException {
    Map<String, Integer> counts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
    }
    return counts;
  }

  private static Map<String, Integer> once(Iterable<String> things) {
    Map<String, Integer> counts = new HashMap<>();
    things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
    return counts;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
