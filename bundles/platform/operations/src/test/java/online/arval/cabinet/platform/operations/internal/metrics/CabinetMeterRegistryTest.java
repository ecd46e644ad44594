package online.arval.cabinet.platform.operations.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import online.arval.cabinet.platform.operations.Node;
import org.junit.jupiter.api.Test;

class CabinetMeterRegistryTest {
  @Test
  void tellsOfTheProcessAndOfWhatBundlesCount() {
    CabinetMeterRegistry registry = new CabinetMeterRegistry(new FixedNode());
    registry.counter("cabinet.things", "kind", "blue").increment(3);

    assertThat(registry.scrape())
        .contains("cabinet_things_total{kind=\"blue\",node=\"n1\"} 3.0")
        .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "jvm_classes_loaded_classes")
        .contains("process_cpu_usage", "process_uptime_seconds");
    registry.stop();
    assertThat(registry.isClosed()).isTrue();
  }

  private static final class FixedNode implements Node {
    @Override
    public String id() {
      return "n1";
    }

    @Override
    public Instant startedAt() {
      return Instant.EPOCH;
    }

    @Override
    public String version() {
      return "1.0.0";
    }

    @Override
    public Path dataFolder() {
      return Path.of("data");
    }
  }
}
