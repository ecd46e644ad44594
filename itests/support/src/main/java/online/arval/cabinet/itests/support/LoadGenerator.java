package online.arval.cabinet.itests.support;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Sends requests at a steady rate, whether the answers come or not, as many independent users do.
 * No request is ever sent twice. Closing it waits until every request has its answer.
 */
public final class LoadGenerator implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);

  private final HttpClient http;
  private final ExecutorService workers = Executors.newFixedThreadPool(4, LoadGenerator::daemon);
  private final long gapNanos;
  private final Supplier<Call> calls;
  private final LoadReport report = new LoadReport();
  private final Phaser running = new Phaser(1);
  private final Thread pacer = daemon(this::pace);
  private volatile boolean ended;

  private LoadGenerator(double perSecond, Supplier<Call> calls) {
    this.gapNanos = (long) (1e9 / perSecond);
    this.calls = calls;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(workers)
            .build();
  }

  /** Starts sending; {@code calls} is asked for each next request by one thread. */
  public static LoadGenerator start(double perSecond, Supplier<Call> calls) {
    LoadGenerator generator = new LoadGenerator(perSecond, calls);
    generator.pacer.start();
    return generator;
  }

  /** Requests that were sent and have no answer yet. */
  public int unanswered() {
    return running.getUnarrivedParties() - 1;
  }

  /** What is known so far. */
  public LoadReport report() {
    return report;
  }

  @Override
  public void close() {
    ended = true;
    LockSupport.unpark(pacer);
    try {
      pacer.join();
      running.awaitAdvanceInterruptibly(
          running.arrive(), LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          "requests without an answer: " + running.getUnarrivedParties(), e);
    } finally {
      workers.shutdown();
    }
  }

  private void pace() {
    long next = System.nanoTime();
    while (!ended) {
      long wait = next - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
        continue;
      }
      send(calls.get());
      next += gapNanos;
    }
  }

  private void send(Call call) {
    running.register();
    long start = System.nanoTime();
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(call.request(), BodyHandlers.ofString());
    answer
        .orTimeout(LONGEST_ANSWER.toSeconds(), TimeUnit.SECONDS)
        .whenComplete(
            (response, failure) -> {
              Duration took = Duration.ofNanos(System.nanoTime() - start);
              if (failure == null) {
                report.answered(call, response, took);
              } else {
                report.failed(call, failure, took);
              }
              running.arriveAndDeregister();
            });
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "load");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * One request.
   *
   * @param kind what it is, for the report
   * @param good whether an answer is the one that was asked for
   */
  public record Call(String kind, HttpRequest request, Predicate<HttpResponse<String>> good) {}
}
