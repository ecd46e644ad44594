package online.arval.cabinet.platform.gate.internal;

import java.time.Duration;
import java.util.List;
import online.arval.cabinet.platform.gate.RateLimiter;
import online.arval.cabinet.platform.model.ConfigCheck;
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
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException naming the value that cannot be used
   */
  static Settings of(GateConfiguration config) {
    ConfigCheck check = ConfigCheck.of(GateConfiguration.PID);
    return new Settings(
        check.atLeast("concurrency", config.concurrency(), 0),
        check.atLeast("parking.room", config.parking_room(), 0),
        wait(check, "parking.wait.ms", config.parking_wait_ms()),
        wait(check, "body.wait.ms", config.body_wait_ms()),
        wait(check, "drain.wait.ms", config.drain_wait_ms()),
        check.atLeast("body.max.bytes", config.body_max_bytes(), -1),
        new RateLimiter(
            check.within("rate.per.second", config.rate_per_second(), 0, Double.MAX_VALUE),
            check.atLeast("rate.burst", config.rate_burst(), 1),
            check.atLeast("rate.addresses", config.rate_addresses(), 1),
            System::nanoTime),
        check.read(
            "trusted.proxies", () -> new TrustedProxies(ConfigList.of(config.trusted_proxies()))),
        header(check, config.content_security_policy()),
        paths(check, ConfigList.of(config.reserved_paths())));
  }

  private static Duration wait(ConfigCheck check, String property, long millis) {
    return Duration.ofMillis(check.within(property, millis, 0, LONGEST_WAIT.toMillis()));
  }

  private static String header(ConfigCheck check, String policy) {
    check.require(
        "content.security.policy",
        policy.chars().allMatch(c -> c >= ' ' && c <= '~'),
        "must be visible ASCII characters in one line");
    return policy;
  }

  private static List<String> paths(ConfigCheck check, List<String> paths) {
    for (String path : paths) {
      check.require(
          "reserved.paths",
          path.length() > 1 && path.startsWith("/") && !path.endsWith("/"),
          "must be paths such as /api, not " + path);
    }
    return paths;
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
