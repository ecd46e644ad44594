package online.arval.cabinet.platform.messaging.internal.inbox;

import java.time.Duration;

/**
 * When a message is handled again after its handler failed.
 *
 * @param attempts handled so often in all, then it is a dead letter
 * @param firstDelay wait before the second attempt
 * @param multiplier each further wait is so many times longer
 * @param longestDelay bound of the waits
 */
public record RetryPolicy(
    int attempts, Duration firstDelay, double multiplier, Duration longestDelay) {

  /** The wait after so many failed attempts. */
  public Duration delayAfter(int failed) {
    double factor = Math.pow(multiplier, Math.max(0, failed - 1));
    double millis = Math.min(firstDelay.toMillis() * factor, longestDelay.toMillis());
    return Duration.ofMillis((long) millis);
  }
}
