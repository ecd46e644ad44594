package online.arval.cabinet.platform.rest.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import online.arval.cabinet.platform.persistence.Transactions;

/** The table {@code rest_idempotency}. Every method belongs inside a transaction. */
final class StoredAnswers {
  /** How long an answer is given again. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final String UNIQUE_VIOLATION = "23505";

  private final Transactions transactions;
  private final Clock clock;

  StoredAnswers(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is stored for the key, with the fingerprint of the request it answered. */
  Optional<Stored> find(IdempotencyKey key) {
    String sql =
        "select fingerprint, status, location, etag, content_type, body from rest_idempotency"
            + " where principal = ? and idem_key = ? and status is not null";
    try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
      select.setString(1, key.principal());
      select.setString(2, key.key());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read a stored answer", failed);
    }
  }

  /**
   * Takes the key for this transaction; waits while another one holds it.
   *
   * @throws AlreadyClaimed when another one has committed it
   */
  void claim(IdempotencyKey key) {
    String sql =
        "insert into rest_idempotency (principal, idem_key, fingerprint, created_at) values (?, ?, ?, ?)";
    try (PreparedStatement insert = transactions.connection().prepareStatement(sql)) {
      insert.setString(1, key.principal());
      insert.setString(2, key.key());
      insert.setString(3, key.fingerprint());
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failed) {
      if (UNIQUE_VIOLATION.equals(failed.getSQLState())) {
        throw new AlreadyClaimed();
      }
      throw new IllegalStateException("cannot claim an idempotency key", failed);
    }
  }

  /** Stores the answer for a key this transaction holds. */
  void complete(IdempotencyKey key, Answer answer) {
    String sql =
        "update rest_idempotency set status = ?, location = ?, etag = ?, content_type = ?, body = ?"
            + " where principal = ? and idem_key = ?";
    try (PreparedStatement update = transactions.connection().prepareStatement(sql)) {
      update.setInt(1, answer.status());
      update.setString(2, answer.location().orElse(null));
      update.setString(3, answer.etag().orElse(null));
      update.setString(4, answer.contentType().orElse(null));
      update.setBytes(5, answer.body());
      update.setString(6, key.principal());
      update.setString(7, key.key());
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot store an answer", failed);
    }
  }

  /** Removes what is older than {@link #KEPT}; how many. */
  int removeOld() {
    String sql = "delete from rest_idempotency where created_at < ?";
    try (PreparedStatement delete = transactions.connection().prepareStatement(sql)) {
      delete.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
      return delete.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot remove old answers", failed);
    }
  }

  private static Stored read(ResultSet row) throws SQLException {
    byte[] body = row.getBytes(6);
    return new Stored(
        row.getString(1),
        new Answer(
            row.getInt(2),
            Optional.ofNullable(row.getString(3)),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getString(5)),
            body == null ? new byte[0] : body));
  }

  /** An answer with the fingerprint of its request. */
  record Stored(String fingerprint, Answer answer) {}

  /** The key is taken. */
  static final class AlreadyClaimed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyClaimed() {
      super("the idempotency key is taken", null, false, false);
    }
  }
}
