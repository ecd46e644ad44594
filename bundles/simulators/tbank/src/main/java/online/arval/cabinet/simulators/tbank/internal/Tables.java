package online.arval.cabinet.simulators.tbank.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.Notifications;

/** The tables of the books. */
final class Tables {
  static final List<String> SCHEMA =
      List.of(
          Faults.SCHEMA,
          Notifications.SCHEMA,
          "CREATE TABLE IF NOT EXISTS orders (id bigint PRIMARY KEY, order_id varchar(36) NOT NULL,"
              + " amount bigint NOT NULL, refunded bigint NOT NULL, status varchar(20) NOT NULL, page"
              + " varchar(36) NOT NULL, description varchar(140) NOT NULL, success_url varchar(2000)"
              + " NOT NULL, fail_url varchar(2000) NOT NULL, notification_url varchar(500) NOT NULL,"
              + " expires_at timestamp with time zone NOT NULL, data varchar(8000) NOT NULL)",
          "CREATE INDEX IF NOT EXISTS orders_order ON orders (order_id, id)",
          "CREATE INDEX IF NOT EXISTS orders_page ON orders (page)",
          "CREATE INDEX IF NOT EXISTS orders_open ON orders (status, expires_at)",
          "CREATE SEQUENCE IF NOT EXISTS order_ids START WITH 1000001",
          "CREATE TABLE IF NOT EXISTS cancels (external_id varchar(256) PRIMARY KEY, id bigint NOT"
              + " NULL, amount bigint NOT NULL)");

  private static final String SELECT =
      "SELECT id, order_id, amount, refunded, status, page, description, success_url, fail_url,"
          + " notification_url, expires_at, data FROM orders ";

  long nextId(Connection c) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("SELECT NEXT VALUE FOR order_ids");
        ResultSet rows = s.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void write(Connection c, Order o) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            "MERGE INTO orders KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      s.setLong(1, o.id());
      s.setString(2, o.orderId());
      s.setLong(3, o.amount());
      s.setLong(4, o.refunded());
      s.setString(5, o.status());
      s.setString(6, o.page());
      s.setString(7, o.description());
      s.setString(8, o.successUrl());
      s.setString(9, o.failUrl());
      s.setString(10, o.notificationUrl());
      s.setObject(11, o.expiresAt());
      s.setString(12, o.data());
      s.executeUpdate();
    }
  }

  Optional<Order> byId(Connection c, long id) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(SELECT + "WHERE id = ?")) {
      s.setLong(1, id);
      return read(s).stream().findFirst();
    }
  }

  Optional<Order> byPage(Connection c, String page) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(SELECT + "WHERE page = ?")) {
      s.setString(1, page);
      return read(s).stream().findFirst();
    }
  }

  List<Order> byOrder(Connection c, String orderId) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(SELECT + "WHERE order_id = ? ORDER BY id")) {
      s.setString(1, orderId);
      return read(s);
    }
  }

  List<Order> latest(Connection c, int limit) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(SELECT + "ORDER BY id DESC LIMIT ?")) {
      s.setInt(1, limit);
      return read(s);
    }
  }

  List<Order> expired(Connection c, Instant now) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            SELECT + "WHERE status IN ('NEW', 'FORM_SHOWED') AND expires_at <= ? LIMIT 100")) {
      s.setObject(1, now);
      return read(s);
    }
  }

  /** Whether a cancellation with this key was made before. */
  boolean cancelled(Connection c, String externalId) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("SELECT 1 FROM cancels WHERE external_id = ?")) {
      s.setString(1, externalId);
      try (ResultSet rows = s.executeQuery()) {
        return rows.next();
      }
    }
  }

  void keepCancel(Connection c, String externalId, long id, long amount) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("INSERT INTO cancels VALUES (?, ?, ?)")) {
      s.setString(1, externalId);
      s.setLong(2, id);
      s.setLong(3, amount);
      s.executeUpdate();
    }
  }

  private static List<Order> read(PreparedStatement s) throws SQLException {
    List<Order> all = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        all.add(
            new Order(
                r.getLong(1),
                r.getString(2),
                r.getLong(3),
                r.getLong(4),
                r.getString(5),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                r.getString(10),
                r.getObject(11, Instant.class),
                r.getString(12)));
      }
    }
    return all;
  }
}
