package online.arval.cabinet.itests.support;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the requests of a {@link LoadGenerator}. Safe for many threads. */
public final class LoadReport {
  private static final int SHOWN = 20;

  private final Map<String, Integer> served = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final List<Duration> refusals = new ArrayList<>();
  private long[] servedNanos = new long[4096];
  private int servedCount;
  private int failedCount;

  synchronized void answered(
      LoadGenerator.Call call, HttpResponse<String> response, Duration took) {
    if (isRefusal(response)) {
      refusals.add(took);
    } else if (call.good().test(response)) {
      served.merge(call.kind(), 1, Integer::sum);
      if (servedCount == servedNanos.length) {
        servedNanos = Arrays.copyOf(servedNanos, 2 * servedCount);
      }
      servedNanos[servedCount++] = took.toNanos();
    } else {
      fail(call, response.statusCode() + " " + response.body(), took);
    }
  }

  synchronized void failed(LoadGenerator.Call call, Throwable failure, Duration took) {
    fail(call, failure.toString(), took);
  }

  private void fail(LoadGenerator.Call call, String what, Duration took) {
    failedCount++;
    if (failures.size() < SHOWN) {
      String text = what.length() > 400 ? what.substring(0, 400) : what;
      failures.add(call.kind() + " after " + took.toMillis() + " ms: " + text);
    }
  }

  /** A refusal that tells when to come back: 503, {@code Retry-After} and a problem document. */
  private static boolean isRefusal(HttpResponse<String> response) {
    return response.statusCode() == 503
        && response.headers().firstValue("Retry-After").filter(s -> s.matches("\\d+")).isPresent()
        && response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json");
  }

  /** Requests answered as they should. */
  public synchronized int served() {
    return servedCount;
  }

  /** Of those, the ones of a kind. */
  public synchronized int served(String kind) {
    return served.getOrDefault(kind, 0);
  }

  /** How long each refused request waited for its 503. */
  public synchronized List<Duration> refusals() {
    return List.copyOf(refusals);
  }

  /** Requests neither served nor refused in good form. */
  public synchronized int failed() {
    return failedCount;
  }

  /** The first of the failures, in words. */
  public synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** The longest wait of a served request. */
  public Duration longest() {
    return percentile(1);
  }

  /** The wait that this share of the served requests did not exceed, 0 to 1. */
  public synchronized Duration percentile(double share) {
    if (servedCount == 0) {
      return Duration.ZERO;
    }
    long[] sorted = Arrays.copyOf(servedNanos, servedCount);
    Arrays.sort(sorted);
    return Duration.ofNanos(sorted[(int) Math.min(servedCount - 1, (long) (share * servedCount))]);
  }

  @Override
  public synchronized String toString() {
    return String.format(
        Locale.ROOT,
        "%d served %s, %d refused, %d failed; wait median %d ms, 99 %% %d ms, longest %d ms",
        served(),
        served,
        refusals.size(),
        failedCount,
        percentile(0.5).toMillis(),
        percentile(0.99).toMillis(),
        longest().toMillis());
  }
}
