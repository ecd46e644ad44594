package online.arval.cabinet.simulators.kit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Notifications in the books: waiting, sending, taken, or given up. */
public final class NotificationTable {
  public static final String SCHEMA =
      "CREATE TABLE IF NOT EXISTS sim_notifications (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY"
          + " KEY, url varchar(500) NOT NULL, content_type varchar(80) NOT NULL, body"
          + " varchar(20000) NOT NULL, due bigint NOT NULL, made bigint NOT NULL, attempts int NOT"
          + " NULL, state varchar(10) NOT NULL);"
          + "CREATE INDEX IF NOT EXISTS sim_notifications_due ON sim_notifications (state, due)";

  private static final long[] WAITS_S = {1, 2, 4, 8, 15, 30, 60, 300, 900, 3600};
  private static final Duration PATIENCE = Duration.ofHours(24);

  /** One that is being sent. */
  public record Row(
      long id, String url, String contentType, String body, int attempts, long made) {}

  /** Adds one. */
  public void insert(Connection connection, String url, String type, String body, long due)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO sim_notifications (url, content_type, body, due, made, attempts, state)"
                + " VALUES (?, ?, ?, ?, ?, 0, 'waiting')")) {
      statement.setString(1, url);
      statement.setString(2, type);
      statement.setString(3, body);
      statement.setLong(4, due);
      statement.setLong(5, System.currentTimeMillis());
      statement.executeUpdate();
    }
  }

  /** Those that were being sent when the process died are waiting again. */
  public int release(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE sim_notifications SET state = 'waiting' WHERE state = 'sending'")) {
      return statement.executeUpdate();
    }
  }

  /** Takes the one that is due longest. */
  public Optional<Row> claim(Connection connection) throws SQLException {
    Optional<Row> found = due(connection);
    if (found.isPresent()) {
      state(connection, found.get().id(), "sending", 0, found.get().attempts());
    }
    return found;
  }

  /** Writes down how it went. */
  public boolean settle(Connection connection, Row row, boolean taken) throws SQLException {
    int attempts = row.attempts() + 1;
    long now = System.currentTimeMillis();
    boolean late = now - row.made() > PATIENCE.toMillis();
    String state = taken ? "taken" : late ? "given-up" : "waiting";
    long wait = WAITS_S[Math.min(row.attempts(), WAITS_S.length - 1)] * 1000;
    state(connection, row.id(), state, now + wait, attempts);
    return taken;
  }

  private static Optional<Row> due(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT id, url, content_type, body, attempts, made FROM sim_notifications WHERE state ="
                + " 'waiting' AND due <= ? ORDER BY due, id FETCH FIRST ROW ONLY")) {
      statement.setLong(1, System.currentTimeMillis());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Row(
                    rows.getLong(1),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getInt(5),
                    rows.getLong(6)))
            : Optional.empty();
      }
    }
  }

  private static void state(Connection connection, long id, String state, long due, int attempts)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE sim_notifications SET state = ?, due = ?, attempts = ? WHERE id = ?")) {
      statement.setString(1, state);
      statement.setLong(2, due);
      statement.setInt(3, attempts);
      statement.setLong(4, id);
      statement.executeUpdate();
    }
  }
}
