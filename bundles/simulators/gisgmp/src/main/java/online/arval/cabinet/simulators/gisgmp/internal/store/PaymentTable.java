package online.arval.cabinet.simulators.gisgmp.internal.store;

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
import online.arval.cabinet.simulators.kit.InList;

/** What payment operators reported. */
final class PaymentTable {
  private static final String COLUMNS =
      "SELECT payment_id, uin, amount, paid_at, total, balance, known FROM sim_payment";

  void insert(Connection connection, StoredPayment payment) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO sim_payment VALUES (?, NEXT VALUE FOR sim_number, ?, ?, ?, ?, ?, ?)")) {
      statement.setString(1, payment.paymentId());
      statement.setString(2, payment.uin());
      statement.setLong(3, payment.amount());
      statement.setObject(4, payment.at().atOffset(ZoneOffset.UTC));
      statement.setLong(5, payment.total());
      statement.setLong(6, payment.balance());
      statement.setBoolean(7, payment.known());
      statement.executeUpdate();
    }
  }

  Optional<StoredPayment> find(Connection connection, String paymentId) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + " WHERE payment_id = ?")) {
      statement.setString(1, paymentId);
      return read(statement).stream().findFirst();
    }
  }

  /** Those that met a charge, in the order they came; one more than asked for if there are more. */
  List<StoredPayment> quittances(Connection connection, List<String> uins, int offset, int limit)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            COLUMNS
                + " WHERE uin "
                + InList.of(uins)
                + " AND known ORDER BY uin, number OFFSET ? FETCH NEXT ? ROWS ONLY")) {
      int next = InList.bind(statement, 1, uins);
      statement.setInt(next, offset);
      statement.setInt(next + 1, limit + 1);
      return read(statement);
    }
  }

  List<StoredPayment> latest(Connection connection, int limit) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(COLUMNS + " ORDER BY number DESC LIMIT ?")) {
      statement.setInt(1, limit);
      return read(statement);
    }
  }

  long sum(Connection connection, String uin) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT sum(amount) FROM sim_payment WHERE uin = ?")) {
      statement.setString(1, uin);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  private static List<StoredPayment> read(PreparedStatement statement) throws SQLException {
    List<StoredPayment> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Instant at = rows.getObject(4, OffsetDateTime.class).toInstant();
        found.add(
            new StoredPayment(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                at,
                rows.getLong(5),
                rows.getLong(6),
                rows.getBoolean(7)));
      }
    }
    return found;
  }
}
