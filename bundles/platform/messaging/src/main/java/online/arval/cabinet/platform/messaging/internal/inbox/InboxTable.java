package online.arval.cabinet.platform.messaging.internal.inbox;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
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
   * Records messages in the thread's transaction, with two statements for all of them. Two nodes
   * recording the same one at once: the second fails, and finds it recorded when it tries again.
   *
   * @param messageIds one or more; one that comes twice counts once
   * @return those that were not there before
   */
  public Set<String> record(String consumer, Collection<String> messageIds) {
    Set<String> fresh = new LinkedHashSet<>(messageIds);
    fresh.removeAll(known(consumer, List.copyOf(fresh)));
    if (!fresh.isEmpty()) {
      insert(consumer, fresh);
    }
    return fresh;
  }

  private Set<String> known(String consumer, List<String> ids) {
    return Sql.run(
        transactions,
        "select message_id from msg_inbox where consumer = ? and message_id in "
            + Sql.places(ids.size()),
        statement -> {
          statement.setString(1, consumer);
          Sql.bind(2, ids, statement::setString);
          Set<String> known = new HashSet<>();
          ResultSet row = statement.executeQuery();
          while (row.next()) {
            known.add(row.getString(1));
          }
          return known;
        });
  }

  private void insert(String consumer, Collection<String> ids) {
    OffsetDateTime now = Sql.time(clock.instant());
    Sql.run(
        transactions,
        "insert into msg_inbox (consumer, message_id, received_at) values (?, ?, ?)",
        statement -> {
          for (String id : ids) {
            statement.setString(1, consumer);
            statement.setString(2, id);
            statement.setObject(3, now);
            statement.addBatch();
          }
          return statement.executeBatch();
        });
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
