package online.arval.cabinet.platform.operations.internal.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/**
 * Runs the health checks other bundles offer, all at once on threads of its own, each within the
 * time bound. A check that hangs keeps its one thread and is not started a second time.
 */
final class HealthCheckSource implements CheckSource, AutoCloseable {
  private final Supplier<List<Named>> offered;
  private final Duration timeout;
  private final ExecutorService executor;
  private final Map<HealthCheck, CompletableFuture<Check>> running = new HashMap<>();

  /** A health check and its {@code hc.name}. */
  record Named(String name, HealthCheck check) {}

  HealthCheckSource(Supplier<List<Named>> offered, Duration timeout) {
    this.offered = offered;
    this.timeout = timeout;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "cabinet-health-" + number.incrementAndGet());
              thread.setDaemon(true);
              thread.setContextClassLoader(HealthCheckSource.class.getClassLoader());
              return thread;
            });
  }

  @Override
  public synchronized List<Check> checks() {
    List<Named> all = offered.get();
    running.keySet().retainAll(all.stream().map(Named::check).toList());
    all.forEach(
        named ->
            running.computeIfAbsent(
                named.check(), c -> CompletableFuture.supplyAsync(() -> run(named), executor)));
    long deadline = System.nanoTime() + timeout.toNanos();
    List<Check> results = new ArrayList<>();
    for (Named named : all) {
      results.add(await(named, deadline));
    }
    return results;
  }

  private Check await(Named named, long deadline) {
    CompletableFuture<Check> result = running.get(named.check());
    try {
      Check check = result.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      running.remove(named.check());
      return check;
    } catch (TimeoutException e) {
      return Check.failed(named.name(), "did not answer within " + timeout.toMillis() + " ms");
    } catch (ExecutionException | CancellationException e) {
      running.remove(named.check());
      return Check.failed(named.name(), "the check itself failed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Check.failed(named.name(), "interrupted while it was being checked");
    }
  }

  private static Check run(Named named) {
    try {
      Result result = named.check().execute();
      return new Check(named.name(), status(result.getStatus()), reason(result));
    } catch (RuntimeException | LinkageError e) {
      return Check.failed(named.name(), "the check itself failed: " + e);
    }
  }

  private static Check.Status status(Result.Status status) {
    return switch (status) {
      case OK -> Check.Status.OK;
      case WARN -> Check.Status.WARN;
      case TEMPORARILY_UNAVAILABLE, CRITICAL, HEALTH_CHECK_ERROR -> Check.Status.FAILED;
    };
  }

  /** The messages that carry the result's status; exceptions stay in the log. */
  private static String reason(Result result) {
    return StreamSupport.stream(result.spliterator(), false)
        .filter(entry -> !entry.isDebug() && entry.getStatus() == result.getStatus())
        .map(ResultLog.Entry::getMessage)
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    // no interrupt: it would close the file channel of H2 under a check that reads the database
    executor.shutdown();
  }
}
