package online.arval.cabinet.platform.connector;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.platform.connector.RemoteResult.Lost;
import online.arval.cabinet.platform.connector.RemoteResult.NotSent;
import online.arval.cabinet.platform.connector.RemoteResult.Reply;
import online.arval.cabinet.platform.connector.internal.Breakers;
import online.arval.cabinet.platform.connector.internal.CallMeters;
import online.arval.cabinet.platform.connector.internal.HttpExchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A remote system that is called by HTTP: time-outs, a circuit breaker, a few repetitions of calls
 * that may be repeated, metrics. It never throws for what the remote system does. For many threads.
 */
public final class RemoteSystem implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteSystem.class);
  private static final long FIRST_WAIT_MS = 200;
  private static final int TOO_MANY = 429;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String name;
  private final CallPolicy policy;
  private final HttpExchange http;
  private final CircuitBreaker breaker;
  private final CallMeters meters;

  /**
   * Opens it; no connection is made yet.
   *
   * @param name the connector's, for metrics
   */
  public RemoteSystem(String name, CallPolicy policy, MeterRegistry registry) {
    this.name = name;
    this.policy = policy;
    this.http = new HttpExchange(policy);
    this.breaker = Breakers.create(name, policy);
    this.meters = new CallMeters(registry, name, breaker);
  }

  /** Makes the call. Blocks; with repetitions at most attempts × (time-outs + 2 s). */
  public RemoteResult call(RemoteCall call) {
    boolean mayHaveArrived = false;
    int attempt = 1;
    while (true) {
      RemoteResult result = once(call);
      boolean last = !call.repeatable() || attempt >= policy.attempts() || !worthRepeating(result);
      if (last || !pause(attempt)) {
        // what an earlier attempt left open, a later refusal does not settle
        return mayHaveArrived && result instanceof NotSent failed
            ? new Lost(failed.reason())
            : result;
      }
      mayHaveArrived |= !(result instanceof NotSent);
      attempt++;
    }
  }

  /** Whether calls are made: false while the breaker is open or tries whether it may close. */
  public boolean healthy() {
    return breaker.getState() == CircuitBreaker.State.CLOSED;
  }

  /** Has somebody told, by a thread that made a call, when {@link #healthy} may have changed. */
  public void onHealthChange(Runnable listener) {
    breaker.getEventPublisher().onStateTransition(event -> listener.run());
  }

  private RemoteResult once(RemoteCall call) {
    if (!breaker.tryAcquirePermission()) {
      meters.called(call.operation(), "breaker-open", 0);
      return new NotSent("breaker-open");
    }
    long start = System.nanoTime();
    RemoteResult result = http.exchange(call);
    long nanos = System.nanoTime() - start;
    if (failed(result)) {
      breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException(outcome(result)));
      LOG.info("{}: {} ended as {}", name, call.operation(), outcome(result));
    } else {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }
    meters.called(call.operation(), outcome(result), nanos);
    return result;
  }

  private static boolean failed(RemoteResult result) {
    return !(result instanceof Reply reply) || reply.isServerError();
  }

  private static boolean worthRepeating(RemoteResult result) {
    boolean breakerOpen =
        result instanceof NotSent failed && failed.reason().equals("breaker-open");
    boolean busy = result instanceof Reply reply && reply.status() == TOO_MANY;
    return busy || failed(result) && !breakerOpen;
  }

  private static String outcome(RemoteResult result) {
    if (result instanceof Reply reply) {
      return reply.status() / 100 + "xx";
    }
    return result instanceof NotSent failed ? failed.reason() : ((Lost) result).reason();
  }

  /** Waits a random part of a growing time, so that many do not come back at once. */
  private static boolean pause(int attempt) {
    long most = FIRST_WAIT_MS << attempt;
    try {
      Thread.sleep(Duration.ofMillis(RANDOM.nextLong(most / 4, most)).toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    http.close();
    meters.close();
  }
}
