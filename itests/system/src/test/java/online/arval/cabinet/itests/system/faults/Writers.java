package online.arval.cabinet.itests.system.faults;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import online.arval.cabinet.itests.support.Api;

/**
 * People who write drivers, one after the other, and repeat each write under its one key until it
 * is acknowledged, whatever happens to the server meanwhile.
 */
public final class Writers implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Supplier<Api> api;
  private final int tries;
  private final ExecutorService threads;
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicReference<String> refused = new AtomicReference<>("");
  private volatile boolean ended;

  private Writers(Supplier<Api> api, int people, int tries) {
    this.api = api;
    this.tries = tries;
    this.threads = Executors.newFixedThreadPool(people);
    IntStream.range(0, people).forEach(person -> threads.submit(this::write));
  }

  /**
   * Starts them.
   *
   * @param api asked before each try where to send it
   * @param tries after so many without an acknowledgement a write counts as refused
   */
  public static Writers start(Supplier<Api> api, int people, int tries) {
    return new Writers(api, people, tries);
  }

  private void write() {
    while (!ended) {
      String name = "Проба " + letters(count.getAndIncrement());
      try {
        acknowledged.put(name, untilAcknowledged(name));
      } catch (RuntimeException e) {
        refused.compareAndSet("", name + ": " + e);
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private String untilAcknowledged(String name) {
    String key = "itest-" + name.hashCode() + "-" + System.nanoTime();
    String body = "{\"fullName\":\"" + name + "\",\"phone\":\"+7 999 123-45-67\"}";
    String last = "";
    for (int attempt = 0; attempt < tries; attempt++) {
      if (attempt > 0) {
        repeated.incrementAndGet();
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      try {
        Api.Answer answer =
            api.get().post("/api/v1/fleet/drivers", body, Map.of("Idempotency-Key", key));
        if (answer.status() == 201) {
          return answer.json().path("id").asText();
        }
        last = answer.status() + " " + answer.body();
        boolean nobodyHomeYet = !answer.header("Content-Type").contains("json");
        // an earlier try whose answer was lost may still be at work: its outcome comes with a
        // repeat
        boolean stillAtWork = last.contains("idempotency-in-progress");
        if (!nobodyHomeYet && !stillAtWork && !List.of(429, 503).contains(answer.status())) {
          break;
        }
      } catch (UncheckedIOException e) {
        last = e.getCause().toString();
      }
    }
    throw new IllegalStateException(last);
  }

  /** Driver ids by name: every write that was acknowledged. */
  public Map<String, String> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** How many tries were not the first of their write. */
  public int repeated() {
    return repeated.get();
  }

  /** The first write that was given up, and why; empty when there is none. */
  public String refused() {
    return refused.get();
  }

  /** Lets every write that has begun come to its end. */
  @Override
  public void close() throws InterruptedException {
    ended = true;
    threads.shutdown();
    if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("writes that are never answered");
    }
  }

  /** Names hold no digits: 0 is AAAA, 27 is AAAB. */
  private static String letters(int number) {
    return new String(
        new char[] {
          (char) ('A' + number / 17_576 % 26),
          (char) ('A' + number / 676 % 26),
          (char) ('A' + number / 26 % 26),
          (char) ('A' + number % 26)
        });
  }
}
