package online.arval.cabinet.simulators.aggregator.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.InList;

/** The aggregator's books: fines, and the searches it was asked for. */
final class FineBook {
  static final List<String> SCHEMA =
      List.of(
          Faults.SCHEMA,
          """
          CREATE TABLE IF NOT EXISTS sim_fine (
            bill_id varchar(25) PRIMARY KEY, sts varchar(10) NOT NULL,
            changed_at timestamp with time zone NOT NULL, content varchar(10000) NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS sim_fine_sts ON sim_fine (sts, changed_at, bill_id)",
          """
          CREATE TABLE IF NOT EXISTS sim_search (
            search_key varchar(36) PRIMARY KEY, idempotence varchar(100) UNIQUE NOT NULL,
            ready_at timestamp with time zone NOT NULL, content varchar(20000) NOT NULL)""");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Books books;

  FineBook(Books books) {
    this.books = books;
  }

  /** A search that was asked for. */
  record Search(Instant readyAt, String content) {}

  int load(List<FoundFine> fines) {
    return books.run(
        connection -> {
          for (FoundFine fine : fines) {
            put(connection, fine);
          }
          return fines.size();
        });
  }

  /** Marks a fine as paid; false when there is none. */
  boolean settle(String billId) {
    return books.run(
        connection -> {
          List<FoundFine> found;
          try (PreparedStatement statement =
              connection.prepareStatement("SELECT content FROM sim_fine WHERE bill_id = ?")) {
            statement.setString(1, billId);
            found = read(statement);
          }
          for (FoundFine fine : found) {
            put(connection, fine.settled());
          }
          return !found.isEmpty();
        });
  }

  /** One more than asked for when there are more. */
  List<FoundFine> find(List<String> certificates, Instant since, int offset, int limit) {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT content FROM sim_fine WHERE sts "
                      + InList.of(certificates)
                      + " AND changed_at >= ? ORDER BY changed_at, bill_id OFFSET ? FETCH NEXT ? ROWS ONLY")) {
            int next = InList.bind(statement, 1, certificates);
            statement.setObject(next, since.atOffset(ZoneOffset.UTC));
            statement.setInt(next + 1, offset);
            statement.setInt(next + 2, limit + 1);
            return read(statement);
          }
        });
  }

  List<FoundFine> latest(int limit) {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT content FROM sim_fine ORDER BY changed_at DESC LIMIT ?")) {
            statement.setInt(1, limit);
            return read(statement);
          }
        });
  }

  /** Key of the search; the same for the same idempotence key. */
  String ask(String idempotence, String content, Instant readyAt) {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT search_key FROM sim_search WHERE idempotence = ?")) {
            statement.setString(1, idempotence);
            try (ResultSet rows = statement.executeQuery()) {
              if (rows.next()) {
                return rows.getString(1);
              }
            }
          }
          String key = UUID.randomUUID().toString();
          try (PreparedStatement statement =
              connection.prepareStatement("INSERT INTO sim_search VALUES (?, ?, ?, ?)")) {
            statement.setString(1, key);
            statement.setString(2, idempotence);
            statement.setObject(3, readyAt.atOffset(ZoneOffset.UTC));
            statement.setString(4, content);
            statement.executeUpdate();
          }
          return key;
        });
  }

  Optional<Search> search(String key) {
    return books.run(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT ready_at, content FROM sim_search WHERE search_key = ?")) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next()
                  ? Optional.of(
                      new Search(
                          rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getString(2)))
                  : Optional.empty();
            }
          }
        });
  }

  private static void put(Connection connection, FoundFine fine) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("MERGE INTO sim_fine KEY (bill_id) VALUES (?, ?, ?, ?)")) {
      statement.setString(1, fine.billId());
      statement.setString(2, fine.sts());
      statement.setObject(3, Instant.parse(fine.changedAt()).atOffset(ZoneOffset.UTC));
      statement.setString(4, JSON.writeValueAsString(fine));
      statement.executeUpdate();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<FoundFine> read(PreparedStatement statement) throws SQLException {
    List<FoundFine> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(JSON.readValue(rows.getString(1), FoundFine.class));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the books hold no fine", e);
    }
    return found;
  }
}
