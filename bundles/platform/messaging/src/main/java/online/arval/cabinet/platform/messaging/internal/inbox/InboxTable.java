package online.arval.cabinet.platform.messaging.internal.inbox;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import online.arval.cabinet.platform.messaging.internal.Sql;
import online.arval.cabinet.platform.persistence.Transactions;

/** The table {@code msg_inbox}: which message was handled by whom. */
public final class InboxTable {
  private final Transactions transactions;
  private final Clock clock;

  public InboxTable(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Records messages in the thread's transaction. Two nodes recording the same one at once: the
   * second fails, and finds it recorded when it tries again.
   *
   * @return those that were not there before
   */
  public Set<String> record(String consumer, Collection<String> messageIds) {
    Set<String> fresh = new LinkedHashSet<>(messageIds);
    fresh.removeAll(known(consumer, fresh));
    if (!fresh.isEmpty()) {
      insert(consumer, fresh);
    }
    return fresh;
  }

  /** Forgets what is older; repetitions come within minutes, dead letters within days. */
  public int forget(Duration age) {
    Instant before = clock.instant().minus(age);
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "delete from msg_inbox where received_at < ?",
                statement -> {
                  statement.setObject(1, Sql.time(before));
                  return statement.executeUpdate();
                }));
  }

  private Set<String> known(String consumer, Set<String> ids) {
    return Sql.run(
        transactions,
        "select message_id from msg_inbox where consumer = ? and message_id = any (?)",
        statement -> {
          statement.setString(1, consumer);
          statement.setArray(
              2, statement.getConnection().createArrayOf("varchar", ids.toArray()));
          ResultSet rows = statement.executeQuery();
          Set<String> known = new HashSet<>();
          while (rows.next()) {
            known.add(rows.getString(1));
          }
          return known;
        });
  }

  private void insert(String consumer, Set<String> ids) {
    Sql.run(
        transactions,
        "insert into msg_inbox (consumer, message_id, received_at) values (?, ?, ?)",
        statement -> {
          for (String id : ids) {
            statement.setString(1, consumer);
            statement.setString(2, id);
            statement.setObject(3, Sql.time(clock.instant()));
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }
}
