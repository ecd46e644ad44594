package online.arval.cabinet.platform.connector;

import java.time.Duration;

/**
 * How patiently a remote system is called.
 *
 * @param connectTimeout until a connection, TLS included, is there
 * @param answerTimeout until the whole answer is there, per attempt
 * @param attempts of a call that may be repeated, 1 to 5; other calls have one
 * @param breakerWait how long no call is made after too many failed
 * @param connections kept open at most; further calls wait for one, at most the connect time-out
 * @param maxBytes largest answer
 */
public record CallPolicy(
    Duration connectTimeout,
    Duration answerTimeout,
    int attempts,
    Duration breakerWait,
    int connections,
    int maxBytes) {
  private static final int MAX_ATTEMPTS = 5;

  public CallPolicy {
    if (attempts < 1 || attempts > MAX_ATTEMPTS) {
      throw new IllegalArgumentException(attempts + " attempts");
    }
  }

  /** 3 s to connect, 10 s to answer, 3 attempts, breaker 5 s, 32 connections, 8 MiB. */
  public static CallPolicy standard() {
    return new CallPolicy(
        Duration.ofSeconds(3), Duration.ofSeconds(10), 3, Duration.ofSeconds(5), 32, 8 << 20);
  }

  /** The same with other time-outs. */
  public CallPolicy withTimeouts(Duration connect, Duration answer) {
    return new CallPolicy(connect, answer, attempts, breakerWait, connections, maxBytes);
  }
}
