package online.arval.cabinet.platform.operations.internal.audit;

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

/** The SQL of table {@code audit_event}. Only insert and select: nothing here changes a line. */
final class AuditTable {
  private static final String COLUMNS =
      "id, at, node, principal, action, subject, company_id, outcome, address, correlation_id, details";
  private static final String INSERT =
      "insert into audit_event (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?)";

  private AuditTable() {}

  static void insert(Connection connection, AuditRecord line) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, line.id());
      insert.setObject(2, OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC));
      insert.setString(3, line.node());
      insert.setString(4, line.principal());
      insert.setString(5, line.action());
      insert.setString(6, line.subject());
      insert.setString(7, line.companyId().orElse(null));
      insert.setString(8, line.outcome());
      insert.setString(9, line.address().orElse(null));
      insert.setString(10, line.correlationId().orElse(null));
      insert.setString(11, line.details());
      insert.executeUpdate();
    }
  }

  static List<AuditRecord> select(Connection connection, AuditQuery query) throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<String> values = new ArrayList<>();
    match("principal", query.principal(), conditions, values);
    match("action", query.action(), conditions, values);
    match("subject", query.subject(), conditions, values);
    match("correlation_id", query.correlationId(), conditions, values);
    add("id >= ?", query.since().map(AuditTable::firstIdAt), conditions, values);
    add("id < ?", query.before(), conditions, values);
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    String sql = "select " + COLUMNS + " from audit_event" + where + " order by id desc limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setString(i + 1, values.get(i));
      }
      select.setInt(values.size() + 1, query.limit());
      return read(select);
    }
  }

  private static void match(
      String column, Optional<String> wanted, List<String> conditions, List<String> values) {
    boolean prefix = wanted.filter(text -> text.endsWith("*")).isPresent();
    add(
        prefix ? column + " like ? escape '!'" : column + " = ?",
        prefix ? wanted.map(AuditTable::likePattern) : wanted,
        conditions,
        values);
  }

  private static void add(
      String condition, Optional<String> value, List<String> conditions, List<String> values) {
    value.ifPresent(
        present -> {
          conditions.add(condition);
          values.add(present);
        });
  }

  private static String likePattern(String text) {
    String start = text.substring(0, text.length() - 1);
    return start.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** The smallest UUIDv7 of the millisecond: the identifier carries the time, so no index on it. */
  private static String firstIdAt(Instant at) {
    return new UUID((at.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L).toString();
  }

  private static List<AuditRecord> read(PreparedStatement select) throws SQLException {
    List<AuditRecord> lines = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        lines.add(
            new AuditRecord(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("node"),
                row.getString("principal"),
                row.getString("action"),
                row.getString("subject"),
                Optional.ofNullable(row.getString("company_id")),
                row.getString("outcome"),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("correlation_id")),
                row.getString("details")));
      }
    }
    return lines;
  }
}
