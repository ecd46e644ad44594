package online.arval.cabinet.platform.gate.internal;

import java.time.Duration;
import java.util.List;
import online.arval.cabinet.platform.gate.RateLimiter;
import online.arval.cabinet.platform.model.ConfigList;

/** The gate's settings at one time, checked and ready for use. */
record Settings(
    int concurrency,
    int parkingRoom,
    Duration parkingWait,
    Duration bodyWait,
    Duration drainWait,
    long maxBody,
    RateLimiter rate,
    TrustedProxies proxies,
    String contentSecurityPolicy,
    List<String> reserved) {

  static Settings of(GateConfiguration config) {
    return new Settings(
        config.concurrency(),
        config.parking_room(),
        Duration.ofMillis(config.parking_wait_ms()),
        Duration.ofMillis(config.body_wait_ms()),
        Duration.ofMillis(config.drain_wait_ms()),
        config.body_max_bytes(),
        new RateLimiter(
            config.rate_per_second(),
            config.rate_burst(),
            config.rate_addresses(),
            System::nanoTime),
        new TrustedProxies(ConfigList.of(config.trusted_proxies())),
        config.content_security_policy(),
        ConfigList.of(config.reserved_paths()));
  }

  /** Whether the path belongs to machines: without a servlet of its own it is not the portal's. */
  boolean isReserved(String path) {
    for (String prefix : reserved) {
      if (path.startsWith(prefix)
          && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
        return true;
      }
    }
    return false;
  }
}
