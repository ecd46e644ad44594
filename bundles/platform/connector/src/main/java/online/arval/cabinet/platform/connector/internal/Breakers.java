package online.arval.cabinet.platform.connector.internal;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import online.arval.cabinet.platform.connector.CallPolicy;

/** Makes circuit breakers. */
public final class Breakers {
  private static final int WINDOW = 20;
  private static final int LEAST_CALLS = 6;
  private static final float FAILURE_PERCENT = 60;

  private Breakers() {}

  /** Opens when 60 % of the last 20 calls, at least 6, failed; one good call closes it again. */
  public static CircuitBreaker create(String name, CallPolicy policy) {
    return CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(WINDOW)
            .minimumNumberOfCalls(LEAST_CALLS)
            .failureRateThreshold(FAILURE_PERCENT)
            .waitDurationInOpenState(policy.breakerWait())
            .permittedNumberOfCallsInHalfOpenState(1)
            .build());
  }
}
