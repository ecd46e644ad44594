package online.arval.cabinet.platform.messaging.internal.roundtrip;

import java.time.Clock;
import online.arval.cabinet.platform.messaging.internal.Sql;
import online.arval.cabinet.platform.persistence.Transactions;

/** The table {@code msg_round_trip}: the last ping of each node. */
final class RoundTripTable {
  private final Transactions transactions;
  private final Clock clock;

  RoundTripTable(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Notes in the thread's transaction that the node asks. */
  void sent(String node, String pingId) {
    int updated =
        write(
            "update msg_round_trip set ping_id = ?, sent_at = ?, answered_at = null where node = ?",
            pingId,
            node);
    if (updated == 0) {
      write("insert into msg_round_trip (ping_id, sent_at, node) values (?, ?, ?)", pingId, node);
    }
  }

  /** Notes in the thread's transaction that a pong came, on whichever node. */
  void answered(String pingId) {
    Sql.run(
        transactions,
        "update msg_round_trip set answered_at = ? where ping_id = ?",
        statement -> {
          statement.setObject(1, Sql.time(clock.instant()));
          statement.setString(2, pingId);
          return statement.executeUpdate();
        });
  }

  boolean isAnswered(String pingId) {
    return transactions.call(
        () ->
            Sql.run(
                transactions,
                "select 1 from msg_round_trip where ping_id = ? and answered_at is not null",
                statement -> {
                  statement.setString(1, pingId);
                  return statement.executeQuery().next();
                }));
  }

  private int write(String sql, String pingId, String node) {
    return Sql.run(
        transactions,
        sql,
        statement -> {
          statement.setString(1, pingId);
          statement.setObject(2, Sql.time(clock.instant()));
          statement.setString(3, node);
          return statement.executeUpdate();
        });
  }
}
