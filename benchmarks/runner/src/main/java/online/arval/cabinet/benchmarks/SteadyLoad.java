package online.arval.cabinet.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Requests at a steady rate, whether the answers come or not. */
final class SteadyLoad implements AutoCloseable {
  /** Time between two requests. */
  static final long GAP_MS = 5;

  /** Requests under way at once; more would only lengthen the queue they wait in. */
  private static final int ROOM = 100;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Semaphore room = new Semaphore(ROOM);
  private final HttpRequest request;
  private final List<CompletableFuture<Answer>> answers = new ArrayList<>();
  private final ScheduledFuture<?> sending;

  /**
   * One answer.
   *
   * @param sentNanos when the request was sent
   */
  record Answer(long sentNanos, double millis, int status) {}

  SteadyLoad(URI target, Map<String, String> headers) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(30));
    headers.forEach(builder::header);
    request = builder.build();
    sending = clock.scheduleAtFixedRate(this::send, 0, GAP_MS, TimeUnit.MILLISECONDS);
  }

  private void send() {
    if (!room.tryAcquire()) {
      return;
    }
    long sent = System.nanoTime();
    answers.add(
        http.sendAsync(request, BodyHandlers.discarding())
            .whenComplete((answer, failure) -> room.release())
            .thenApply(
                answer -> new Answer(sent, (System.nanoTime() - sent) / 1e6, answer.statusCode())));
  }

  /** Ends the sending and waits for the last answer. */
  List<Answer> end() throws Exception {
    sending.cancel(false);
    clock.shutdown();
    if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the load does not end");
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
