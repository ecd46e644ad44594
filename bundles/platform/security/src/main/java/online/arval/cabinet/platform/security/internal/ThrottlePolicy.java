package online.arval.cabinet.platform.security.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * How failures turn into waiting. From the {@code free}-th failure in a row each costs a wait of 1,
 * 2, 4, … seconds; the {@code limit}-th costs the whole lock-out. After a lock-out has ended the
 * count goes on from half the limit, so that guessing stays slow and an honest owner gets several
 * tries.
 *
 * @param free failures without a wait
 * @param limit failures that lock out; not below {@code free}
 * @param lock length of a lock-out and longest wait
 * @param memory after so long without a failure the count starts anew
 */
record ThrottlePolicy(int free, int limit, Duration lock, Duration memory) {
  private static final int MAX_SHIFT = 20;

  ThrottlePolicy {
    if (free < 1 || limit < free) {
      throw new IllegalArgumentException(
          "failure limits must be positive and in order: " + free + ", " + limit);
    }
  }

  /** The state after one more failure. */
  Attempts afterFailure(Attempts before, Instant now) {
    if (before.failures() >= limit && now.isBefore(before.blockedUntil())) {
      return before;
    }
    int failures = base(before, now) + 1;
    return new Attempts(failures, now, now.plus(waitAfter(failures)));
  }

  /** How long to wait after so many failures in a row; zero when the next try may come at once. */
  Duration waitAfter(int failures) {
    if (failures >= limit) {
      return lock;
    }
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MAX_SHIFT));
    return wait.compareTo(lock) < 0 ? wait : lock;
  }

  private int base(Attempts before, Instant now) {
    if (before.lastFailureAt().plus(memory).isBefore(now)) {
      return 0;
    }
    return before.failures() >= limit ? limit / 2 : before.failures();
  }
}
