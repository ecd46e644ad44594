package online.arval.cabinet.platform.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.Database;
import online.arval.cabinet.platform.persistence.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction promises, whatever the database product. */
abstract class TransactionsContract {
  private TestDatabases databases;
  Transactions transactions;
  Database left;
  Database right;

  abstract TestDatabases connect();

  @BeforeEach
  void open() {
    databases = connect();
    transactions = databases.transactions();
    left = databases.open("left", Item.class, LeftItem.class);
    right = databases.open("right", Item.class, RightItem.class);
    transactions.run(() -> sql("delete from left_item"));
    transactions.run(() -> sql("delete from right_item"));
  }

  @AfterEach
  void close() {
    assertThat(databases.numbers().active()).as("connections not given back").isZero();
    assertThat(transactions.isActive()).isFalse();
    databases.close();
  }

  @Test
  void commitsTwoDatabasesAndPlainSqlTogether() {
    transactions.run(this::writeEverywhere);
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void rollsBackTwoDatabasesAndPlainSqlTogether() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      writeEverywhere();
                      throw ProblemException.notFound("vehicle");
                    }))
        .isInstanceOf(ProblemException.class)
        .hasMessage("No such vehicle.");
    assertThat(rows()).isZero();
  }

  @Test
  void rollsBackOnAnError() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      writeEverywhere();
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertThat(rows()).isZero();
  }

  @Test
  void rollsBackWhenMarkedAlthoughTheWorkReturns() {
    int result =
        transactions.call(
            () -> {
              writeEverywhere();
              transactions.setRollbackOnly();
              return 7;
            });
    assertThat(result).isEqualTo(7);
    assertThat(rows()).isZero();
  }

  @Test
  void rollsBackTheWholeWhenTheFailureOfANestedCallIsCaught() {
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      writeEverywhere();
                      try {
                        transactions.run(() -> failWith(ProblemException.forbidden("no")));
                      } catch (ProblemException caught) {
                        assertThat(caught).hasMessage("no");
                      }
                    }))
        .isInstanceOf(ProblemException.class)
        .hasMessage("no");
    assertThat(rows()).isZero();
  }

  @Test
  void plainSqlSeesWhatANestedCallWrote() {
    long seen =
        left.tx(
            em -> {
              left.tx(inner -> persist(inner, new LeftItem("1", "a", 1)));
              return count("left_item");
            });
    assertThat(seen).isEqualTo(1);
  }

  @Test
  void nestedCallsShareTheEntityManager() {
    left.tx(
        outer -> {
          assertThat(left.<Object>tx(inner -> inner)).isSameAs(outer);
          assertThat(left.<Object>read(inner -> inner)).isSameAs(outer);
          return null;
        });
  }

  @Test
  void readsDetachedEntitiesOutsideATransaction() {
    left.tx(em -> persist(em, new LeftItem("1", "a", 1)));
    LeftItem item = left.read(em -> em.find(LeftItem.class, "1"));
    item.setName("never stored");
    assertThat(left.<String>read(em -> em.find(LeftItem.class, "1").getName())).isEqualTo("a");
  }

  @Test
  void runsActionsInOrderAfterTheCommitOnly() {
    List<String> done = new ArrayList<>();
    transactions.run(
        () -> {
          transactions.afterCommit(() -> done.add("first sees " + rows()));
          transactions.afterCommit(() -> failWith(new IllegalStateException("harmless")));
          transactions.afterCommit(() -> transactions.run(() -> done.add("second")));
          writeEverywhere();
          assertThat(done).isEmpty();
        });
    assertThat(done).containsExactly("first sees 3", "second");
  }

  @Test
  void runsNoActionAfterARollback() {
    List<String> done = new ArrayList<>();
    transactions.run(
        () -> {
          transactions.afterCommit(() -> done.add("never"));
          transactions.setRollbackOnly();
        });
    assertThat(done).isEmpty();
    transactions.afterCommit(() -> done.add("at once"));
    assertThat(done).containsExactly("at once");
  }

  @Test
  void triesThreeTimesAndThenReportsTheConcurrentChange() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      runs.incrementAndGet();
                      failWith(new IllegalStateException(new SQLException("lost", "40001")));
                    }))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo("concurrent-change"));
    assertThat(runs).hasValue(3);
  }

  @Test
  void actionsOfALostAttemptDoNotRun() {
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger actions = new AtomicInteger();
    transactions.run(
        () -> {
          transactions.afterCommit(actions::incrementAndGet);
          if (runs.incrementAndGet() == 1) {
            failWith(new IllegalStateException(new SQLException("deadlock", "40P01")));
          }
        });
    assertThat(runs).hasValue(2);
    assertThat(actions).hasValue(1);
  }

  @Test
  void triesAProblemOnlyOnce() {
    AtomicInteger runs = new AtomicInteger();
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      runs.incrementAndGet();
                      failWith(ProblemException.conflict("taken", "Taken."));
                    }))
        .isInstanceOf(ProblemException.class);
    assertThat(runs).hasValue(1);
  }

  @Test
  void refusesPlainSqlOutsideATransaction() {
    assertThatThrownBy(() -> transactions.connection()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> transactions.setRollbackOnly())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void givesConnectionsBackAfterFailures() {
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(() -> left.tx(em -> em.createQuery("no query").getResultList()))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> left.read(em -> em.createQuery("no query").getResultList()))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> transactions.run(() -> sql("no sql")))
          .isInstanceOf(IllegalStateException.class);
    }
    transactions.run(this::writeEverywhere);
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void leavesTheContextClassLoaderOfTheThreadAlone() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    left.tx(em -> persist(em, new LeftItem("1", "a", 1)));
    left.read(em -> em.find(LeftItem.class, "1"));
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  private void writeEverywhere() {
    left.tx(em -> persist(em, new LeftItem("l", "left", 1)));
    right.tx(em -> persist(em, new RightItem("r", "right", 2)));
    sql(
        "insert into left_item (id, name, amount, at, version)"
            + " values ('s', 'sql', 3, current_timestamp, 1)");
  }

  private long rows() {
    return transactions.call(() -> count("left_item") + count("right_item"));
  }

  private long count(String table) {
    try (Statement statement = transactions.connection().createStatement();
        var result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void sql(String text) {
    try (Statement statement = transactions.connection().createStatement()) {
      statement.executeUpdate(text);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Void persist(jakarta.persistence.EntityManager em, Object entity) {
    em.persist(entity);
    return null;
  }

  private static void failWith(RuntimeException failure) {
    throw failure;
  }
}
