package online.arval.cabinet.simulators.gisgmp.internal.store;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.simulators.kit.InList;

/** The charges and by whom they are found. */
final class ChargeTable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COLUMNS = "c.content, c.total, c.to_pay, c.meaning, c.changed_at";

  /**
   * What to look for.
   *
   * @param payers payer identifiers; empty: by {@code uins}
   * @param unpaid only what is owed and not annulled
   * @param photo only what a camera saw
   */
  record Query(
      List<String> payers,
      List<String> uins,
      Instant from,
      Instant to,
      boolean unpaid,
      boolean photo,
      int offset,
      int limit) {}

  /** Writes them, over those that are there. */
  void put(Connection connection, Collection<StoredCharge> charges) throws SQLException {
    try (PreparedStatement forget =
            connection.prepareStatement("DELETE FROM sim_payer WHERE uin = ?");
        PreparedStatement charge =
            connection.prepareStatement(
                "MERGE INTO sim_charge KEY (uin)"
                    + " VALUES (?, ?, ?, ?, ?, ?, NEXT VALUE FOR sim_number)");
        PreparedStatement payer =
            connection.prepareStatement("MERGE INTO sim_payer VALUES (?, ?, ?)")) {
      for (StoredCharge each : charges) {
        OffsetDateTime changed = Instant.parse(each.changedAt()).atOffset(ZoneOffset.UTC);
        forget.setString(1, each.uin());
        forget.addBatch();
        charge.setString(1, each.uin());
        charge.setString(2, json(each));
        charge.setLong(3, each.totalKopecks());
        charge.setLong(4, each.toPayKopecks());
        charge.setInt(5, each.meaning());
        charge.setObject(6, changed);
        charge.addBatch();
        for (String identifier : each.payers()) {
          payer.setString(1, identifier);
          payer.setObject(2, changed);
          payer.setString(3, each.uin());
          payer.addBatch();
        }
      }
      forget.executeBatch();
      charge.executeBatch();
      payer.executeBatch();
    }
  }

  Optional<StoredCharge> find(Connection connection, String uin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT " + COLUMNS + " FROM sim_charge c WHERE c.uin = ?")) {
      statement.setString(1, uin);
      List<StoredCharge> found = read(statement);
      return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }
  }

  /** In the order of their last change; one more than asked for when there are more. */
  List<StoredCharge> list(Connection connection, Query query) throws SQLException {
    List<String> uins = uins(connection, query);
    Map<String, StoredCharge> found = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM sim_charge c WHERE c.uin " + InList.of(uins))) {
      InList.bind(statement, 1, uins);
      read(statement).forEach(charge -> found.put(charge.uin(), charge));
    }
    return uins.stream().map(found::get).toList();
  }

  /** The keys of a page: contents are read for these alone, however many charges there are. */
  private static List<String> uins(Connection connection, Query query) throws SQLException {
    boolean byPayer = !query.payers().isEmpty();
    List<String> keys = byPayer ? query.payers() : query.uins();
    try (PreparedStatement statement =
        connection.prepareStatement(pageOf(query, byPayer, InList.of(keys)))) {
      int next = InList.bind(statement, 1, keys);
      statement.setObject(next, query.from().atOffset(ZoneOffset.UTC));
      statement.setObject(next + 1, query.to().atOffset(ZoneOffset.UTC));
      statement.setInt(next + 2, query.offset());
      statement.setInt(next + 3, query.limit() + 1);
      List<String> uins = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          uins.add(rows.getString(1));
        }
      }
      return uins;
    }
  }

  private static String pageOf(Query query, boolean byPayer, String inKeys) {
    boolean contentMatters = query.unpaid() || query.photo();
    return "SELECT DISTINCT k.uin, k.changed_at FROM "
        + (byPayer ? "sim_payer" : "sim_charge")
        + " k"
        + (contentMatters ? " JOIN sim_charge c ON c.uin = k.uin" : "")
        + " WHERE k."
        + (byPayer ? "identifier " : "uin ")
        + inKeys
        + " AND k.changed_at BETWEEN ? AND ?"
        + (query.unpaid() ? " AND c.to_pay > 0 AND c.meaning <> 3" : "")
        + (query.photo() ? " AND c.content LIKE '%\"photoUrl\":\"http%'" : "")
        + " ORDER BY k.changed_at, k.uin OFFSET ? FETCH NEXT ? ROWS ONLY";
  }

  /** The latest that were written. */
  List<StoredCharge> latest(Connection connection, int limit) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM sim_charge c ORDER BY c.loaded DESC LIMIT ?")) {
      statement.setInt(1, limit);
      return read(statement);
    }
  }

  long count(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM sim_charge");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<StoredCharge> read(PreparedStatement statement) throws SQLException {
    List<StoredCharge> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(JSON.readValue(rows.getString(1), StoredCharge.class));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the books hold no charge", e);
    }
    return found;
  }

  private static String json(StoredCharge charge) {
    try {
      return JSON.writeValueAsString(charge);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
