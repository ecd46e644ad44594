package online.arval.cabinet.simulators.gisgmp.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import online.arval.cabinet.simulators.kit.Books;

/** SMEV's queue of responses: each stays until it is acknowledged. */
public final class ResponseTable {
  private final Books books;

  public ResponseTable(Books books) {
    this.books = books;
  }

  /**
   * A response that waits.
   *
   * @param content children of {@code SenderProvidedResponseData} after the identifiers
   */
  public record Response(
      String messageId, String originalId, String node, Instant visibleAt, String content) {}

  /** Remembers a request; false when it was there already. */
  public boolean accept(String messageId, Instant now) {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO sim_request SELECT ?, ? WHERE NOT EXISTS"
                      + " (SELECT 1 FROM sim_request WHERE message_id = ?)")) {
            statement.setString(1, messageId);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, messageId);
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** Puts a response into the queue. */
  public void put(Response response) {
    books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("INSERT INTO sim_response VALUES (?, ?, ?, ?, ?)")) {
            statement.setString(1, response.messageId());
            statement.setString(2, response.originalId());
            statement.setString(3, response.node());
            statement.setObject(4, response.visibleAt().atOffset(ZoneOffset.UTC));
            statement.setString(5, response.content());
            return statement.executeUpdate();
          }
        });
  }

  /** The next that is due for a node, which is hidden from it until then. */
  public Optional<Response> take(String node, Instant now, Instant until) {
    return books.run(
        connection -> {
          Optional<Response> next = next(connection, node, now);
          if (next.isPresent()) {
            hide(connection, next.get().messageId(), until);
          }
          return next;
        });
  }

  /** Forgets one; false when it is not there. */
  public boolean acknowledge(String messageId) {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement("DELETE FROM sim_response WHERE message_id = ?")) {
            statement.setString(1, messageId);
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** How many wait. */
  public long waiting() {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
                  connection.prepareStatement("SELECT count(*) FROM sim_response");
              ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private static Optional<Response> next(Connection connection, String node, Instant now)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT message_id, original_id, content FROM sim_response"
                + " WHERE node = ? AND visible_at <= ? ORDER BY visible_at LIMIT 1")) {
      statement.setString(1, node);
      statement.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Response(rows.getString(1), rows.getString(2), node, now, rows.getString(3)))
            : Optional.empty();
      }
    }
  }

  private static void hide(Connection connection, String messageId, Instant until)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE sim_response SET visible_at = ? WHERE message_id = ?")) {
      statement.setObject(1, until.atOffset(ZoneOffset.UTC));
      statement.setString(2, messageId);
      statement.executeUpdate();
    }
  }
}
