package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.http.HttpServletRequest;

/** What the gate remembers of one request between its passes, as an attribute of the request. */
final class Exchange {
  /** Attribute: the {@link Parked} wait that just ended. */
  static final String PARKED = Exchange.class.getName() + ".parked";

  private static final String ATTRIBUTE = Exchange.class.getName();

  final String correlationId;
  final Forwarded origin;
  final long startNanos;

  /**
   * The servlet that has the request; null before one has. Its asynchronous dispatches go to it
   * again.
   */
  volatile Target target;

  /** Where it runs, for metrics; null while unknown. */
  volatile Route route;

  /** The body, when the request had to wait for it; else null. */
  volatile IncomingBody body;

  /** What arrived of it, once it is whole; else null. */
  volatile byte[] held;

  /** From when on the wait for a feature counts: when the body was there. */
  volatile long readyNanos;

  /** Set when the body turned out too large while it was read. */
  volatile boolean bodyTooLarge;

  private Exchange(String correlationId, Forwarded origin, long startNanos) {
    this.correlationId = correlationId;
    this.origin = origin;
    this.startNanos = startNanos;
    this.readyNanos = startNanos;
  }

  /** The exchange of a request that was here before; null for a new one. */
  static Exchange of(HttpServletRequest request) {
    return (Exchange) request.getAttribute(ATTRIBUTE);
  }

  static Exchange begin(
      HttpServletRequest request, String correlationId, Forwarded origin, long now) {
    Exchange exchange = new Exchange(correlationId, origin, now);
    request.setAttribute(ATTRIBUTE, exchange);
    return exchange;
  }

  /** Takes the wait that just ended; null when there was none. */
  static Parked takeWait(HttpServletRequest request) {
    Parked parked = (Parked) request.getAttribute(PARKED);
    request.removeAttribute(PARKED);
    return parked;
  }
}
