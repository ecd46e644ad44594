package online.arval.cabinet.platform.gate.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures each answered request once: the timer {@code cabinet.http.requests} by prefix, method
 * and class of status, and a debug line. The time includes waiting for a feature being replaced.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("online.arval.cabinet.access");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private volatile Meters meters;

  /** Where to measure from now on; null for nowhere. */
  void registry(MeterRegistry registryOrNull) {
    meters = registryOrNull == null ? null : new Meters(registryOrNull);
  }

  /** A pass has ended. What goes on asynchronously is measured when it is complete. */
  void passed(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
    if (!request.isAsyncStarted()) {
      record(request, response, exchange);
    } else if (exchange.target != null) {
      request
          .getAsyncContext()
          .addListener(new AsyncEnd(() -> record(request, response, exchange)));
    }
  }

  private void record(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
    long nanos = System.nanoTime() - exchange.startNanos;
    String prefix = exchange.route == null ? "none" : exchange.route.prefix();
    Meters now = meters;
    if (now != null) {
      now.timer(prefix, request.getMethod(), response.getStatus())
          .record(nanos, TimeUnit.NANOSECONDS);
    }
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{} {} {} {} ms", request.getMethod(), prefix, response.getStatus(), nanos / 1_000_000);
    }
  }

  /** The timers of one registry, kept so that a request makes no key but its own. */
  private record Meters(MeterRegistry registry, Map<Key, Timer> timers) {
    Meters(MeterRegistry registry) {
      this(registry, new ConcurrentHashMap<>());
    }

    Timer timer(String prefix, String method, int status) {
      Key key = new Key(prefix, METHODS.contains(method) ? method : "other", status / 100);
      Timer known = timers.get(key);
      return known != null ? known : timers.computeIfAbsent(key, this::make);
    }

    private Timer make(Key key) {
      return Timer.builder("cabinet.http.requests")
          .description("Answered HTTP requests")
          .tags("prefix", key.prefix(), "method", key.method(), "status", key.statusClass() + "xx")
          .register(registry);
    }
  }

  private record Key(String prefix, String method, int statusClass) {}
}
