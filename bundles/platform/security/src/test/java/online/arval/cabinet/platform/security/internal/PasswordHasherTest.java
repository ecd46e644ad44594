package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(16);

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void neverMoreAtOnceThanThereAreSlots() throws Exception {
    PasswordHasher hasher = new PasswordHasher(new CountingHash(), 3, Duration.ofSeconds(30));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Callable<Integer> work =
        () ->
            hasher.inSlot(
                () -> {
                  most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                  Thread.yield();
                  return inside.decrementAndGet();
                });
    List<Future<Integer>> all =
        threads.invokeAll(IntStream.range(0, 500).mapToObj(i -> work).toList());
    for (Future<Integer> one : all) {
      one.get();
    }
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void whoWaitsTooLongIsToldToComeBack() throws Exception {
    PasswordHasher hasher = new PasswordHasher(new CountingHash(), 1, Duration.ofMillis(1));
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    Future<?> holder =
        threads.submit(
            () ->
                hasher.inSlot(
                    () -> {
                      inside.countDown();
                      await(leave);
                      return true;
                    }));
    inside.await();

    assertThatThrownBy(() -> hasher.inSlot(() -> true))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
              assertThat(e.retryAfter()).isPresent();
            });
    leave.countDown();
    holder.get();
    assertThat(hasher.inSlot(() -> true)).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
