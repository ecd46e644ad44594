package online.arval.cabinet.platform.rest.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import online.arval.cabinet.platform.gate.RateLimiter;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.security.Authenticator;

/** What the features' servers need of the house; parts of it come and go while they run. */
final class Collaborators {
  private final Supplier<Authenticator> authenticator;
  private final Supplier<Idempotency> idempotency;
  private volatile RateLimiter rate;

  /** Either supplier may answer null while its service is away. */
  Collaborators(
      Supplier<Authenticator> authenticator, Supplier<Idempotency> idempotency, RateLimiter rate) {
    this.authenticator = authenticator;
    this.idempotency = idempotency;
    this.rate = rate;
  }

  /** The authenticator, or a problem that says to come back. */
  Authenticator authenticator() {
    return Optional.ofNullable(authenticator.get()).orElseThrow(() -> away("sign-in"));
  }

  /** The idempotency store, or a problem that says to come back. */
  Idempotency idempotency() {
    return Optional.ofNullable(idempotency.get()).orElseThrow(() -> away("database"));
  }

  /** The allowance of principals. */
  RateLimiter rate() {
    return rate;
  }

  void rate(RateLimiter limiter) {
    rate = limiter;
  }

  private static ProblemException away(String what) {
    return ProblemException.retryLater(
        ProblemKind.UNAVAILABLE,
        what + "-away",
        "The " + what + " of the cabinet is away for a moment.",
        Duration.ofSeconds(5));
  }
}
