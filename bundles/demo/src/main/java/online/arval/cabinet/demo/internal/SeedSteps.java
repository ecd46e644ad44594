package online.arval.cabinet.demo.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import online.arval.cabinet.platform.persistence.Transactions;

/**
 * Does each step of the seeding once, also when the process dies in between or two nodes start
 * together: the mark of a step is written first, in the transaction of the step, so the second node
 * waits for the row and then finds the step done.
 */
final class SeedSteps {
  private final Transactions transactions;
  private final Clock clock;

  SeedSteps(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether the step is done. */
  boolean isDone(String step) {
    return transactions.call(
        () -> {
          try (PreparedStatement select =
              transactions
                  .connection()
                  .prepareStatement("select 1 from demo_step where name = ?")) {
            select.setString(1, step);
            try (ResultSet row = select.executeQuery()) {
              return row.next();
            }
          } catch (SQLException e) {
            throw new IllegalStateException(
                "Cannot read the steps of the demo data: " + e.getMessage(), e);
          }
        });
  }

  /** Does the work unless the step is done. */
  void once(String step, Runnable work) {
    try {
      transactions.run(
          () -> {
            mark(step);
            work.run();
          });
    } catch (DoneElsewhere e) {
      // the mark is there, and so is the work: both were committed together
    }
  }

  /**
   * Does work that leaves alone what is there already and answers its identifiers. It is done in
   * any case, but never by two nodes for the first time together.
   */
  <T> T always(String step, Supplier<T> work) {
    try {
      return transactions.call(
          () -> {
            mark(step);
            return work.get();
          });
    } catch (DoneElsewhere e) {
      return transactions.call(work);
    }
  }

  private void mark(String step) {
    try (PreparedStatement insert =
        transactions
            .connection()
            .prepareStatement("insert into demo_step (name, at) values (?, ?)")) {
      insert.setString(1, step);
      insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
        throw new DoneElsewhere();
      }
      throw new IllegalStateException("Cannot mark step " + step + ": " + e.getMessage(), e);
    }
  }

  /** The row of the step exists. */
  private static final class DoneElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DoneElsewhere() {
      super(null, null, false, false);
    }
  }
}
