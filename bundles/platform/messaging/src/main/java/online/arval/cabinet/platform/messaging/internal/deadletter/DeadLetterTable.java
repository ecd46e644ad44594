package online.arval.cabinet.platform.messaging.internal.deadletter;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.messaging.internal.Sql;
import online.arval.cabinet.platform.messaging.internal.jms.Content;
import online.arval.cabinet.platform.messaging.internal.jms.Form;
import online.arval.cabinet.platform.messaging.internal.jms.Target;
import online.arval.cabinet.platform.messaging.internal.outbox.Letter;
import online.arval.cabinet.platform.persistence.Transactions;

/** The table {@code msg_dead_letter}. */
public final class DeadLetterTable {
  private static final String COLUMNS =
      "id, origin, message_id, target, form, body, event_type, correlation_id, headers, reason,"
          + " attempts, failed_at";

  private final Transactions transactions;

  public DeadLetterTable(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Stores it in the thread's transaction, unless the same delivery is stored already. */
  void insert(StoredLetter dead) {
    if (!exists(dead.origin())) {
      Sql.run(
          transactions,
          "insert into msg_dead_letter ("
              + COLUMNS
              + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          statement -> {
            bind(statement, dead);
            return statement.executeUpdate();
          });
    }
  }

  List<StoredLetter> list(int limit) {
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "select " + COLUMNS + " from msg_dead_letter order by id desc limit ?",
                statement -> {
                  statement.setInt(1, limit);
                  return read(statement);
                }));
  }

  /** The one with this identifier, locked until the transaction ends. */
  Optional<StoredLetter> lock(String id) {
    return one("select " + COLUMNS + " from msg_dead_letter where id = ? for update", id);
  }

  Optional<StoredLetter> find(String id) {
    return transactions.call(
        () -> one("select " + COLUMNS + " from msg_dead_letter where id = ?", id));
  }

  List<String> ids() {
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "select id from msg_dead_letter order by id",
                statement -> {
                  ResultSet rows = statement.executeQuery();
                  List<String> ids = new ArrayList<>();
                  while (rows.next()) {
                    ids.add(rows.getString(1));
                  }
                  return ids;
                }));
  }

  void delete(String id) {
    Sql.run(
        transactions,
        "delete from msg_dead_letter where id = ?",
        statement -> {
          statement.setString(1, id);
          return statement.executeUpdate();
        });
  }

  private boolean exists(String origin) {
    return Sql.run(
        transactions,
        "select 1 from msg_dead_letter where origin = ?",
        statement -> {
          statement.setString(1, origin);
          return statement.executeQuery().next();
        });
  }

  private Optional<StoredLetter> one(String sql, String id) {
    return Sql.run(
        transactions,
        sql,
        statement -> {
          statement.setString(1, id);
          return read(statement).stream().findFirst();
        });
  }

  private static void bind(PreparedStatement statement, StoredLetter dead) throws SQLException {
    Letter letter = dead.letter();
    statement.setString(1, dead.id());
    statement.setString(2, dead.origin());
    statement.setString(3, letter.messageId());
    statement.setString(4, letter.target().toString());
    statement.setString(5, letter.content().form().name());
    statement.setString(6, letter.content().text());
    statement.setString(7, letter.eventType().orElse(null));
    statement.setString(8, letter.correlationId().orElse(null));
    statement.setString(9, letter.headers().orElse(null));
    statement.setString(10, dead.reason());
    statement.setInt(11, dead.attempts());
    statement.setObject(12, Sql.time(dead.failedAt()));
  }

  private static List<StoredLetter> read(PreparedStatement statement) throws SQLException {
    ResultSet row = statement.executeQuery();
    List<StoredLetter> letters = new ArrayList<>();
    while (row.next()) {
      letters.add(
          new StoredLetter(
              row.getString(1),
              row.getString(2),
              new Letter(
                  row.getString(3),
                  Target.parse(row.getString(4)),
                  new Content(Form.valueOf(row.getString(5)), row.getString(6)),
                  Optional.ofNullable(row.getString(7)),
                  Optional.ofNullable(row.getString(8)),
                  Optional.ofNullable(row.getString(9))),
              row.getString(10),
              row.getInt(11),
              row.getTimestamp(12).toInstant()));
    }
    return letters;
  }
}
