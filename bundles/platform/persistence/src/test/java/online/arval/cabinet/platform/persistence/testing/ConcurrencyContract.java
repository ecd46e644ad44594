package online.arval.cabinet.platform.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens when several threads change the same row. */
abstract class ConcurrencyContract {
  private static final int THREADS = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private TestDatabases databases;
  private Database left;

  abstract TestDatabases connect();

  @BeforeEach
  void open() {
    databases = connect();
    left = databases.open("left", Item.class, LeftItem.class);
    left.tx(em -> em.createQuery("delete from LeftItem i").executeUpdate());
    left.tx(em -> TransactionsContract.persist(em, new LeftItem("1", "counter", 0)));
  }

  @AfterEach
  void close() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    databases.close();
  }

  @Test
  void losesNoUpdate() throws Exception {
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      results.add(threads.submit(() -> increments(25)));
    }
    int done = 0;
    for (Future<Integer> result : results) {
      done += result.get(30, TimeUnit.SECONDS);
    }
    assertThat(done).isPositive();
    assertThat(amount()).isEqualTo(done);
    assertThat(databases.numbers().active()).isZero();
  }

  @Test
  void secondWriterIsRunAgainOnWhatTheFirstWrote() throws Exception {
    CyclicBarrier bothHaveRead = new CyclicBarrier(2);
    ThreadLocal<Boolean> again = ThreadLocal.withInitial(() -> false);
    Callable<Void> increment =
        () ->
            left.tx(
                em -> {
                  LeftItem item = em.find(LeftItem.class, "1");
                  item.setAmount(item.getAmount() + 1);
                  if (!again.get()) {
                    again.set(true);
                    await(bothHaveRead);
                  }
                  return null;
                });
    Future<Void> one = threads.submit(increment);
    Future<Void> two = threads.submit(increment);
    one.get(30, TimeUnit.SECONDS);
    two.get(30, TimeUnit.SECONDS);
    assertThat(amount()).isEqualTo(2);
  }

  @Test
  void staleEntityIsAConflict() {
    LeftItem stale = left.read(em -> em.find(LeftItem.class, "1"));
    increments(1);
    stale.setAmount(99);
    assertThatThrownBy(() -> left.tx(em -> em.merge(stale)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo("concurrent-change"));
    assertThat(amount()).isEqualTo(1);
  }

  /** How many of the increments were not refused as lost. */
  private int increments(int wanted) {
    int done = 0;
    for (int i = 0; i < wanted; i++) {
      try {
        left.tx(
            em -> {
              LeftItem item = em.find(LeftItem.class, "1");
              item.setAmount(item.getAmount() + 1);
              return null;
            });
        done++;
      } catch (ProblemException refused) {
        assertThat(refused.code()).isEqualTo("concurrent-change");
      }
    }
    return done;
  }

  private long amount() {
    return left.read(em -> em.find(LeftItem.class, "1").getAmount());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
