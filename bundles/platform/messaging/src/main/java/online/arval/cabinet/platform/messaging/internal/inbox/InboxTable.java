package online.arval.cabinet.platform.messaging.internal.inbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
    return Sql.run(
        transactions,
        "insert into msg_inbox (consumer, message_id, received_at)"
            + " select cast(? as varchar(120)), cast(? as varchar(200)),"
            + " cast(? as timestamp with time zone)"
            + " where not exists (select 1 from msg_inbox where consumer = ? and message_id = ?)",
        statement -> insert(statement, consumer, List.copyOf(messageIds)));
  }

  private Set<String> insert(PreparedStatement statement, String consumer, List<String> ids)
      throws SQLException {
    for (String id : ids) {
      statement.setString(1, consumer);
      statement.setString(2, id);
      statement.setObject(3, Sql.time(clock.instant()));
      statement.setString(4, consumer);
      statement.setString(5, id);
      statement.addBatch();
    }
    int[] inserted = statement.executeBatch();
    Set<String> fresh = new LinkedHashSet<>();
    for (int i = 0; i < inserted.length; i++) {
      if (inserted[i] == 1) {
        fresh.add(ids.get(i));
      }
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
}
