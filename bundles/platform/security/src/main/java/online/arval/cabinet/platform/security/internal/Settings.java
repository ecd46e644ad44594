package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
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
  private static final int MIN_KEY = 32;
  private static final Duration MAX_CACHE = Duration.ofSeconds(2);

  /**
   * Reads the configuration.
   *
   * @throws IllegalArgumentException when a value is out of range; the message names it
   */
  static Settings of(SecurityConfig config) {
    Duration lock = positive("lockout", config.lockout());
    Duration memory = positive("failureMemory", config.failureMemory());
    Duration cache = duration("lookupCache", config.lookupCache());
    require(
        !cache.isNegative() && cache.compareTo(MAX_CACHE) <= 0, "lookupCache must be PT0S to PT2S");
    require(config.argon2MemoryKib() >= 19_456, "argon2MemoryKib must be at least 19456");
    require(config.argon2Passes() >= 2, "argon2Passes must be at least 2");
    return new Settings(
        secret(config.secretKey()),
        positive("sessionIdle", config.sessionIdle()),
        positive("sessionAbsolute", config.sessionAbsolute()),
        positive("tokenLife", config.tokenLife()),
        cache,
        config.argon2MemoryKib(),
        config.argon2Passes(),
        config.hashParallel() > 0
            ? config.hashParallel()
            : Math.min(4, Runtime.getRuntime().availableProcessors()),
        new ThrottlePolicy(config.failuresBeforeDelay(), config.failuresBeforeLock(), lock, memory),
        new ThrottlePolicy(config.accountFailures(), config.accountFailures(), lock, memory),
        new ThrottlePolicy(config.addressFailures(), 2 * config.addressFailures(), lock, memory),
        Set.copyOf(ConfigList.of(config.allowedOrigins())));
  }

  /** An unset placeholder of the configuration file counts as no secret. */
  private static Optional<String> secret(String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty() || stripped.startsWith("${")) {
      return Optional.empty();
    }
    require(
        stripped.length() >= MIN_KEY, "secretKey must have at least " + MIN_KEY + " characters");
    return Optional.of(stripped);
  }

  private static Duration positive(String name, String text) {
    Duration duration = duration(name, text);
    require(!duration.isNegative() && !duration.isZero(), name + " must be longer than nothing");
    return duration;
  }

  private static Duration duration(String name, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          SecurityConfig.PID + ": " + name + " is no ISO 8601 duration: " + text, e);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(SecurityConfig.PID + ": " + message);
    }
  }
}
