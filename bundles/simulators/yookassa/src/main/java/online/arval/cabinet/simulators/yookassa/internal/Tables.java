package online.arval.cabinet.simulators.yookassa.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
          "CREATE TABLE IF NOT EXISTS payments (id varchar(36) PRIMARY KEY, status varchar(20) NOT"
              + " NULL, kopecks bigint NOT NULL, refunded bigint NOT NULL, description varchar(128)"
              + " NOT NULL, metadata varchar(4000) NOT NULL, return_url varchar(2048) NOT NULL,"
              + " created_at timestamp with time zone NOT NULL, expires_at timestamp with time zone"
              + " NOT NULL, captured_at timestamp with time zone, party varchar(40) NOT NULL, reason"
              + " varchar(40) NOT NULL)",
          "ALTER TABLE payments ADD COLUMN IF NOT EXISTS save_method boolean DEFAULT FALSE NOT NULL",
          "ALTER TABLE payments ADD COLUMN IF NOT EXISTS method_id varchar(36) DEFAULT '' NOT NULL",
          "CREATE INDEX IF NOT EXISTS payments_created ON payments (created_at, id)",
          "CREATE TABLE IF NOT EXISTS methods (id varchar(36) PRIMARY KEY, revoked boolean NOT"
              + " NULL)",
          "CREATE TABLE IF NOT EXISTS refunds (id varchar(36) PRIMARY KEY, payment_id varchar(36)"
              + " NOT NULL, kopecks bigint NOT NULL, description varchar(250) NOT NULL, metadata"
              + " varchar(4000) NOT NULL, created_at timestamp with time zone NOT NULL)",
          "CREATE INDEX IF NOT EXISTS refunds_payment ON refunds (payment_id, created_at)",
          "CREATE TABLE IF NOT EXISTS answers (k varchar(64) PRIMARY KEY, request varchar(20000) NOT"
              + " NULL, status int NOT NULL, body varchar(20000) NOT NULL, made timestamp with time"
              + " zone NOT NULL)");

  private static final String PAYMENT =
      "SELECT id, status, kopecks, refunded, description, metadata, return_url, created_at,"
          + " expires_at, captured_at, party, reason, save_method, method_id FROM payments ";
  private static final String REFUND =
      "SELECT id, payment_id, kopecks, description, metadata, created_at FROM refunds ";
  private static final Duration KEPT = Duration.ofHours(24);

  /** A first answer, kept for repetitions. */
  record Kept(String request, int status, String body) {}

  void write(Connection c, StoredPayment p) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            "MERGE INTO payments KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      s.setString(1, p.id());
      s.setString(2, p.status());
      s.setLong(3, p.kopecks());
      s.setLong(4, p.refunded());
      s.setString(5, p.description());
      s.setString(6, p.metadata());
      s.setString(7, p.returnUrl());
      s.setObject(8, p.createdAt());
      s.setObject(9, p.expiresAt());
      s.setObject(10, p.capturedAt());
      s.setString(11, p.party());
      s.setString(12, p.reason());
      s.setBoolean(13, p.saveMethod());
      s.setString(14, p.methodId());
      s.executeUpdate();
    }
  }

  void write(Connection c, StoredRefund r) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("INSERT INTO refunds VALUES (?, ?, ?, ?, ?, ?)")) {
      s.setString(1, r.id());
      s.setString(2, r.paymentId());
      s.setLong(3, r.kopecks());
      s.setString(4, r.description());
      s.setString(5, r.metadata());
      s.setObject(6, r.createdAt());
      s.executeUpdate();
    }
  }

  Optional<StoredPayment> payment(Connection c, String id) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(PAYMENT + "WHERE id = ?")) {
      s.setString(1, id);
      return payments(s).stream().findFirst();
    }
  }

  /** Newest first, of a span of creation, older than the given place. */
  List<StoredPayment> payments(
      Connection c, Instant from, Instant to, Instant before, String beforeId, int limit)
      throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            PAYMENT
                + "WHERE created_at >= ? AND created_at < ? AND (created_at < ? OR created_at = ?"
                + " AND id < ?) ORDER BY created_at DESC, id DESC LIMIT ?")) {
      s.setObject(1, from);
      s.setObject(2, to);
      s.setObject(3, before);
      s.setObject(4, before);
      s.setString(5, beforeId);
      s.setInt(6, limit);
      return payments(s);
    }
  }

  List<StoredPayment> expired(Connection c, Instant now) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(PAYMENT + "WHERE status = 'pending' AND expires_at <= ? LIMIT 100")) {
      s.setObject(1, now);
      return payments(s);
    }
  }

  Optional<StoredRefund> refund(Connection c, String id) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(REFUND + "WHERE id = ?")) {
      s.setString(1, id);
      return refunds(s).stream().findFirst();
    }
  }

  /** Newest first; of one payment, or of all when it is empty. */
  List<StoredRefund> refundsOf(Connection c, String payment) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement(
            REFUND + "WHERE ? IN ('', payment_id) ORDER BY created_at DESC, id DESC LIMIT 100")) {
      s.setString(1, payment);
      return refunds(s);
    }
  }

  /** A kept means of payment: whether its payer has withdrawn it; empty when there is none. */
  Optional<Boolean> isRevoked(Connection c, String method) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("SELECT revoked FROM methods WHERE id = ?")) {
      s.setString(1, method);
      try (ResultSet rows = s.executeQuery()) {
        return rows.next() ? Optional.of(rows.getBoolean(1)) : Optional.empty();
      }
    }
  }

  void keepMethod(Connection c, String method, boolean revoked) throws SQLException {
    try (PreparedStatement s = c.prepareStatement("MERGE INTO methods KEY (id) VALUES (?, ?)")) {
      s.setString(1, method);
      s.setBoolean(2, revoked);
      s.executeUpdate();
    }
  }

  Optional<Kept> answer(Connection c, String key, Instant now) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("SELECT request, status, body FROM answers WHERE k = ? AND made > ?")) {
      s.setString(1, key);
      s.setObject(2, now.minus(KEPT));
      try (ResultSet rows = s.executeQuery()) {
        return rows.next()
            ? Optional.of(new Kept(rows.getString(1), rows.getInt(2), rows.getString(3)))
            : Optional.empty();
      }
    }
  }

  void keep(Connection c, String key, Kept kept, Instant now) throws SQLException {
    try (PreparedStatement s =
        c.prepareStatement("MERGE INTO answers KEY (k) VALUES (?, ?, ?, ?, ?)")) {
      s.setString(1, key);
      s.setString(2, kept.request());
      s.setInt(3, kept.status());
      s.setString(4, kept.body());
      s.setObject(5, now);
      s.executeUpdate();
    }
  }

  private static List<StoredPayment> payments(PreparedStatement s) throws SQLException {
    List<StoredPayment> all = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        all.add(
            new StoredPayment(
                r.getString(1),
                r.getString(2),
                r.getLong(3),
                r.getLong(4),
                r.getString(5),
                r.getString(6),
                r.getString(7),
                r.getObject(8, Instant.class),
                r.getObject(9, Instant.class),
                r.getObject(10, Instant.class),
                r.getString(11),
                r.getString(12),
                r.getBoolean(13),
                r.getString(14)));
      }
    }
    return all;
  }

  private static List<StoredRefund> refunds(PreparedStatement s) throws SQLException {
    List<StoredRefund> all = new ArrayList<>();
    try (ResultSet r = s.executeQuery()) {
      while (r.next()) {
        all.add(
            new StoredRefund(
                r.getString(1),
                r.getString(2),
                r.getLong(3),
                r.getString(4),
                r.getString(5),
                r.getObject(6, Instant.class)));
      }
    }
    return all;
  }
}
