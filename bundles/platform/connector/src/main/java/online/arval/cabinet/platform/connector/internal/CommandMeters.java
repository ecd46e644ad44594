package online.arval.cabinet.platform.connector.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Timer {@code cabinet.connector.commands} by connector, kind of command and result. */
public final class CommandMeters implements AutoCloseable {
  private final MeterRegistry registry;
  private final String connector;
  private final Map<String, Timer> timers = new ConcurrentHashMap<>();

  public CommandMeters(MeterRegistry registry, String connector) {
    this.registry = registry;
    this.connector = connector;
  }

  void handled(String type, String result, long nanos) {
    timers
        .computeIfAbsent(type + ' ' + result, key -> timer(type, result))
        .record(Duration.ofNanos(nanos));
  }

  private Timer timer(String type, String result) {
    return Timer.builder("cabinet.connector.commands")
        .description("Commands a connector handled")
        .tag("connector", connector)
        .tag("type", type)
        .tag("result", result)
        .register(registry);
  }

  @Override
  public void close() {
    timers.values().forEach(registry::remove);
    timers.clear();
  }
}
