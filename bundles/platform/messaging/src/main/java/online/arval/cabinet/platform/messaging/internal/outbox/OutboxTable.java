package online.arval.cabinet.platform.messaging.internal.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.internal.Sql;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Form;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import online.arval.cabinet.platform.persistence.Transactions;

/** The table {@code msg_outbox}. Rows are leased for sending, so that several nodes may relay. */
public final class OutboxTable {
  /** Rows beyond this many are not counted, to keep the question cheap. */
  static final int COUNTED = 10_000;

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final String POSTPONED = "postponed";

  private final Transactions transactions;
  private final Clock clock;

  public OutboxTable(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Writes a message in the thread's transaction. */
  public void insert(Letter letter) {
    insert(List.of(letter));
  }

  /** Writes messages in the thread's transaction, in their order, as one batch. */
  public void insert(List<Letter> letters) {
    Sql.run(
        transactions,
        "insert into msg_outbox (message_id, target, form, body, event_type, correlation_id,"
            + " headers, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        statement -> {
          for (Letter letter : letters) {
            bind(statement, letter);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  private void bind(PreparedStatement statement, Letter letter) throws SQLException {
    statement.setString(1, letter.messageId());
    statement.setString(2, letter.target().toString());
    statement.setString(3, letter.content().form().name());
    statement.setString(4, letter.content().text());
    statement.setString(5, letter.eventType().orElse(null));
    statement.setString(6, letter.correlationId().orElse(null));
    statement.setString(7, letter.headers().orElse(null));
    statement.setObject(8, Sql.time(clock.instant()));
  }

  /** Deletes what has been sent and leases the next rows, in one transaction. */
  List<OutboxRow> next(String owner, List<OutboxRow> sent, int limit) {
    return transactions.call(
        () -> {
          delete(sent);
          List<OutboxRow> rows = limit > 0 ? free(limit) : List.of();
          lease(owner, rows, clock.instant().plus(LEASE));
          return rows;
        });
  }

  /** Puts a row aside that the broker refuses by itself, so that the others go on. */
  void postpone(OutboxRow row, Duration delay) {
    transactions.run(() -> lease(POSTPONED, List.of(row), clock.instant().plus(delay)));
  }

  /** Gives up all leases of the owner. */
  void release(String owner) {
    transactions.run(
        () ->
            Sql.run(
                transactions,
                "update msg_outbox set lease_owner = null, lease_until = null where lease_owner = ?",
                statement -> {
                  statement.setString(1, owner);
                  return statement.executeUpdate();
                }));
  }

  /** How many messages wait, counted up to {@link #COUNTED}. */
  public int depth() {
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "select count(*) from (select 1 from msg_outbox limit " + COUNTED + ") waiting",
                statement -> {
                  ResultSet rows = statement.executeQuery();
                  rows.next();
                  return rows.getInt(1);
                }));
  }

  /** Whether the message still waits here. */
  public boolean contains(String messageId) {
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "select 1 from msg_outbox where message_id = ? limit 1",
                statement -> {
                  statement.setString(1, messageId);
                  return statement.executeQuery().next();
                }));
  }

  private List<OutboxRow> free(int limit) {
    return Sql.run(
        transactions,
        "select id, message_id, target, form, body, event_type, correlation_id, headers"
            + " from msg_outbox where lease_until is null or lease_until < ?"
            + " order by id limit ? for update skip locked",
        statement -> {
          statement.setObject(1, Sql.time(clock.instant()));
          statement.setInt(2, limit);
          return rows(statement);
        });
  }

  private static List<OutboxRow> rows(PreparedStatement statement) throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    ResultSet row = statement.executeQuery();
    while (row.next()) {
      rows.add(
          new OutboxRow(
              row.getLong(1),
              new Letter(
                  row.getString(2),
                  Target.parse(row.getString(3)),
                  new Content(Form.valueOf(row.getString(4)), row.getString(5)),
                  Optional.ofNullable(row.getString(6)),
                  Optional.ofNullable(row.getString(7)),
                  Optional.ofNullable(row.getString(8)))));
    }
    return rows;
  }

  private void lease(String owner, List<OutboxRow> rows, Instant until) {
    if (rows.isEmpty()) {
      return;
    }
    Sql.run(
        transactions,
        "update msg_outbox set lease_owner = ?, lease_until = ? where id in "
            + Sql.places(rows.size()),
        statement -> {
          statement.setString(1, owner);
          statement.setObject(2, Sql.time(until));
          Sql.bind(3, ids(rows), statement::setLong);
          return statement.executeUpdate();
        });
  }

  private void delete(List<OutboxRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Sql.run(
        transactions,
        "delete from msg_outbox where id in " + Sql.places(rows.size()),
        statement -> {
          Sql.bind(1, ids(rows), statement::setLong);
          return statement.executeUpdate();
        });
  }

  private static List<Long> ids(List<OutboxRow> rows) {
    return rows.stream().map(OutboxRow::id).toList();
  }
}
