package online.arval.cabinet.platform.connector.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Timer {@code cabinet.connector.calls} by connector, operation and outcome; gauge {@code
 * cabinet.connector.breaker}: 0 closed, 1 trying, 2 open.
 */
public final class CallMeters implements AutoCloseable {
  private final MeterRegistry registry;
  private final String connector;
  private final Gauge state;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  public CallMeters(MeterRegistry registry, String connector, CircuitBreaker breaker) {
    this.registry = registry;
    this.connector = connector;
    this.state =
        Gauge.builder("cabinet.connector.breaker", breaker, CallMeters::state)
            .description("Circuit breaker: 0 closed, 1 trying, 2 open")
            .tag("connector", connector)
            .register(registry);
  }

  /** Counts one call. */
  public void called(String operation, String outcome, long nanos) {
    timers
        .computeIfAbsent(operation + ' ' + outcome, key -> timer(operation, outcome))
        .record(Duration.ofNanos(nanos));
  }

  private Timer timer(String operation, String outcome) {
    return Timer.builder("cabinet.connector.calls")
        .description("Calls of a remote system")
        .tag("connector", connector)
        .tag("operation", operation)
        .tag("outcome", outcome)
        .register(registry);
  }

  private static double state(CircuitBreaker breaker) {
    return switch (breaker.getState()) {
      case CLOSED, DISABLED, METRICS_ONLY -> 0;
      case HALF_OPEN -> 1;
      case OPEN, FORCED_OPEN -> 2;
    };
  }

  @Override
  public void close() {
    registry.remove(state);
    timers.values().forEach(registry::remove);
    timers.clear();
  }
}
