package online.arval.cabinet.platform.broker.internal;

import java.nio.file.Path;
import online.arval.cabinet.platform.model.ConfigCheck;

/** The configuration, checked before anything is started. */
record BrokerSettings(boolean embedded, Path folder, BrokerConfig values) {
  static final ConfigCheck CHECK = ConfigCheck.of(BrokerConfig.PID);

  private static final int MOST_PORT = 65_535;
  private static final int MOST_MICROS = 1_000_000;
  private static final int MOST_MB = 1 << 20;
  private static final long DAY = 86_400_000;

  /**
   * Reads the configuration.
   *
   * @throws BrokerFailure naming the value that cannot be used
   */
  static BrokerSettings of(BrokerConfig config) {
    try {
      boolean embedded = CHECK.isTrue("embedded", config.embedded());
      CHECK.require(
          "url",
          embedded || !config.url().isBlank(),
          "must be the address of the broker, as embedded is false");
      CHECK.within("port", config.port(), 0, MOST_PORT);
      CHECK.within("journal.buffer.micros", config.journal_buffer_micros(), 0, MOST_MICROS);
      CHECK.within("max.memory.mb", config.max_memory_mb(), 1, MOST_MB);
      CHECK.within("min.disk.free.mb", config.min_disk_free_mb(), 0, MOST_MB);
      CHECK.atLeast("max.delivery.attempts", config.max_delivery_attempts(), 1);
      CHECK.within("redelivery.delay.ms", config.redelivery_delay_ms(), 0, DAY);
      CHECK.within("redelivery.multiplier", config.redelivery_multiplier(), 1, 1_000);
      CHECK.within(
          "max.redelivery.delay.ms",
          config.max_redelivery_delay_ms(),
          config.redelivery_delay_ms(),
          DAY);
      return new BrokerSettings(embedded, folder(config), config);
    } catch (IllegalArgumentException unusable) {
      throw new BrokerFailure(unusable.getMessage(), unusable);
    }
  }

  private static Path folder(BrokerConfig config) {
    if (!config.data_folder().isBlank()) {
      return CHECK.read("data.folder", () -> Path.of(config.data_folder()));
    }
    String data = System.getProperty("cabinet.data", System.getProperty("karaf.data", "data"));
    return Path.of(data, "artemis");
  }
}
