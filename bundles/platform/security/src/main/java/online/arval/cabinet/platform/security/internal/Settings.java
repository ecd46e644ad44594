package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import online.arval.cabinet.platform.model.ConfigCheck;
import online.arval.cabinet.platform.model.ConfigList;

/** The checked configuration. Durations are positive; see {@link SecurityConfig} for meanings. */
record Settings(
    Optional<String> secretKey,
    Duration sessionIdle,
    Duration sessionAbsolute,
    Duration tokenLife,
    Duration lookupCache,
    int argon2MemoryKib,
    int argon2Passes,
    int hashParallel,
    ThrottlePolicy pair,
    ThrottlePolicy account,
    ThrottlePolicy address,
    Set<String> allowedOrigins) {
  private static final ConfigCheck CHECK = ConfigCheck.of(SecurityConfig.PID);
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/?#\\s]+");
  private static final int MIN_KEY = 32;
  private static final int MOST_FAILURES = 1_000_000;
  private static final int MOST_KIB = 4 << 20;
  private static final int MOST_PASSES = 100;
  private static final int MOST_PARALLEL = 1_000;
  private static final Duration MAX_CACHE = Duration.ofSeconds(2);

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException when a value is out of range; the message names it
   */
  static Settings of(SecurityConfig config) {
    Duration lock = CHECK.duration("lockout", config.lockout());
    Duration memory = CHECK.duration("failureMemory", config.failureMemory());
    Duration cache = CHECK.durationOrNothing("lookupCache", config.lookupCache());
    CHECK.require("lookupCache", cache.compareTo(MAX_CACHE) <= 0, "must be PT0S to PT2S");
    int parallel = CHECK.within("hashParallel", config.hashParallel(), 0, MOST_PARALLEL);
    return new Settings(
        secret(config.secretKey()),
        CHECK.duration("sessionIdle", config.sessionIdle()),
        CHECK.duration("sessionAbsolute", config.sessionAbsolute()),
        CHECK.duration("tokenLife", config.tokenLife()),
        cache,
        CHECK.within("argon2MemoryKib", config.argon2MemoryKib(), 19_456, MOST_KIB),
        CHECK.within("argon2Passes", config.argon2Passes(), 2, MOST_PASSES),
        parallel > 0 ? parallel : Math.min(4, Runtime.getRuntime().availableProcessors()),
        pairPolicy(config, lock, memory),
        policy("accountFailures", config.accountFailures(), 1, lock, memory),
        policy("addressFailures", config.addressFailures(), 2, lock, memory),
        origins(config));
  }

  private static ThrottlePolicy pairPolicy(SecurityConfig config, Duration lock, Duration memory) {
    int free = CHECK.within("failuresBeforeDelay", config.failuresBeforeDelay(), 1, MOST_FAILURES);
    int limit =
        CHECK.within("failuresBeforeLock", config.failuresBeforeLock(), free, MOST_FAILURES);
    return new ThrottlePolicy(free, limit, lock, memory);
  }

  private static ThrottlePolicy policy(
      String property, int failures, int factor, Duration lock, Duration memory) {
    int free = CHECK.within(property, failures, 1, MOST_FAILURES);
    return new ThrottlePolicy(free, factor * free, lock, memory);
  }

  private static Set<String> origins(SecurityConfig config) {
    Set<String> origins = Set.copyOf(ConfigList.of(config.allowedOrigins()));
    for (String origin : origins) {
      CHECK.require(
          "allowedOrigins",
          ORIGIN.matcher(origin).matches(),
          "must be origins such as https://cabinet.example, without a path, not " + origin);
    }
    return origins;
  }

  /** An unset placeholder of the configuration file counts as no secret. */
  private static Optional<String> secret(String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty() || stripped.startsWith("${")) {
      return Optional.empty();
    }
    CHECK.require(
        "secretKey", stripped.length() >= MIN_KEY, "must have at least " + MIN_KEY + " characters");
    return Optional.of(stripped);
  }
}
