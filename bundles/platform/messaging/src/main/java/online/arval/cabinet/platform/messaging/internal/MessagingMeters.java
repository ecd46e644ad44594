package online.arval.cabinet.platform.messaging.internal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Metrics {@code cabinet.messaging.*}; they leave the registry with us. */
public final class MessagingMeters implements AutoCloseable {
  private static final String PREFIX = "cabinet.messaging.";

  private final MeterRegistry registry;
  // a handler that comes back finds its meters again
  private final Set<Meter> own = ConcurrentHashMap.newKeySet();
  private final Map<String, Counter> sent = new ConcurrentHashMap<>();

  public MessagingMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** A message was handed to the broker for the destination. */
  public void sent(String destination) {
    sent.computeIfAbsent(
            destination,
            name ->
                keep(Counter.builder(PREFIX + "sent").tag("destination", name).register(registry)))
        .increment();
  }

  /** Counters of one consumer. */
  public ConsumerMeters consumer(String consumer) {
    return new ConsumerMeters(
        counter("handled", consumer),
        counter("duplicates", consumer),
        counter("failed", consumer),
        counter("dead", consumer),
        keep(
            Timer.builder(PREFIX + "lag")
                .description("from the event's time to the end of its handling")
                .tag("consumer", consumer)
                .register(registry)));
  }

  /** A gauge of the outbox' depth, asked when the metrics are read. */
  public void outboxDepth(IntSupplier depth) {
    keep(
        Gauge.builder(PREFIX + "outbox.depth", depth::getAsInt)
            .strongReference(true)
            .register(registry));
  }

  private Counter counter(String name, String consumer) {
    return keep(Counter.builder(PREFIX + name).tag("consumer", consumer).register(registry));
  }

  private <M extends Meter> M keep(M meter) {
    own.add(meter);
    return meter;
  }

  @Override
  public void close() {
    own.forEach(registry::remove);
  }

  /** What is counted for one consumer. */
  public record ConsumerMeters(
      Counter handled, Counter duplicates, Counter failed, Counter dead, Timer lag) {
    /** Longer than any real lag: the time of an event is what its sender says. */
    private static final Duration LONGEST_LAG = Duration.ofDays(366);

    /** A message was handled so long after its event. */
    public void handled(Duration after) {
      handled.increment();
      if (!after.isNegative() && after.compareTo(LONGEST_LAG) < 0) {
        lag.record(after);
      }
    }
  }
}
