package online.arval.cabinet.benchmarks;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** How many transactions the cabinet's database has committed, by {@code pg_stat_database}. */
final class Commits {
  /**
   * PostgreSQL's connections report what they did when they are idle, but once a second at most;
   * what is left over then after ten seconds.
   */
  private static final String UNREPORTED =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and backend_type = 'client backend' and pid <> pg_backend_pid()"
          + " and state_change < timestamptz '%s' + interval '1 second'"
          + " and state_change > now() - interval '10.5 seconds'";

  private static final int LONGEST_SECONDS = 15;

  private final Sql database;

  Commits(Sql database) {
    this.database = database;
  }

  /** All until now, once every connection has reported them. */
  long count() throws InterruptedException {
    Timestamp now = Timestamp.from(Instant.now());
    Until.seconds(System.nanoTime(), LONGEST_SECONDS, () -> number(UNREPORTED.formatted(now)) == 0);
    return number("select xact_commit from pg_stat_database where datname = current_database()");
  }

  private long number(String sql) {
    try {
      return database.number(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
