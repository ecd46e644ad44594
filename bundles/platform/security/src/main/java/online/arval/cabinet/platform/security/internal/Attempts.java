package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * Failures in a row of a login from an address, of a login as a whole, or of an address as a whole.
 */
record Attempts(int failures, Instant lastFailureAt, Instant blockedUntil) {
  static final Attempts NONE = new Attempts(0, Instant.EPOCH, Instant.EPOCH);

  /** Time left to wait; zero when the next try may come at once. */
  Duration waitAt(Instant now) {
    return now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
  }
}
