package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import online.arval.cabinet.platform.gate.Problems;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.Correlation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The way of a request through the gate: limits, route, then into the servlet or to the parking. A
 * parked request passes here again when something has changed.
 */
final class Gate implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  static final Duration COME_BACK = Duration.ofSeconds(5);
  private static final int MAX_CAUSES = 10;
  private static final String REPLACED =
      "This part of the cabinet is being replaced; try again in a moment.";
  private static final Set<String> REFUSED_METHODS = Set.of("TRACE", "CONNECT");

  private final Router router;
  private final Parking parking = new Parking();
  private final Bodies bodies = new Bodies(parking);
  private final AccessLog access;
  private final Supplier<Settings> settings;
  private volatile boolean closed;

  Gate(Router router, AccessLog access, Supplier<Settings> settings) {
    this.router = router;
    this.access = access;
    this.settings = settings;
  }

  /** One pass of a request. */
  void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Settings now = settings.get();
    Exchange known = Exchange.of(request);
    Exchange exchange = known != null ? known : begin(request, now);
    try (Correlation.Scope id = Correlation.open(exchange.correlationId)) {
      MDC.put(Correlation.ADDRESS_KEY, exchange.origin.address());
      try {
        pass(request, response, exchange, known == null, now);
      } catch (ProblemException problem) {
        Problems.write(request, response, problem);
      } finally {
        access.passed(request, response, exchange);
      }
      if (exchange.body == null) {
        UnreadBody.drop(request);
      }
    } finally {
      leave(request, exchange);
      MDC.remove(Correlation.ADDRESS_KEY);
    }
  }

  /** The room of the body is free when the request is answered. */
  private static void leave(HttpServletRequest request, Exchange exchange) {
    IncomingBody body = exchange.body;
    if (body == null) {
      return;
    }
    if (request.isAsyncStarted()) {
      request.getAsyncContext().addListener(new AsyncEnd(body::leave));
    } else {
      body.leave();
    }
  }

  private static Exchange begin(HttpServletRequest request, Settings now) {
    return Exchange.begin(
        request,
        Correlation.accept(request.getHeader(Correlation.HEADER)),
        Forwarded.of(request, now.proxies()),
        System.nanoTime());
  }

  private void pass(
      HttpServletRequest request,
      HttpServletResponse response,
      Exchange exchange,
      boolean first,
      Settings now)
      throws ServletException, IOException {
    String path = path(request);
    if (first) {
      Headers.put(response, exchange, now, path);
      admit(request, exchange, now);
      if (Bodies.isAnnounced(request) && bodies.await(request, exchange, mostOf(path, now), now)) {
        if (closed) {
          bodies.release();
        }
        return;
      }
    } else if (exchange.body != null && exchange.held == null) {
      exchange.held = exchange.body.whole();
      exchange.readyNanos = System.nanoTime();
    }
    Target before = exchange.target;
    if (before != null) {
      returnTo(before, request, response, exchange, path, now);
      return;
    }
    Parked wait = Exchange.takeWait(request);
    boolean inVain = wait != null && wait.isExpired();
    Route turn = wait == null ? null : wait.turn();
    try {
      while (true) {
        Route route = router.find(path).orElseThrow(() -> notFound());
        if (route.prefix().equals("/") && now.isReserved(path)) {
          throw notFound();
        }
        exchange.route = route;
        Optional<Target> target = route.current();
        if (target.isEmpty()) {
          park(request, exchange, route, inVain, now);
          return;
        }
        if (turn != route) {
          if (turn != null) {
            turn.endTurn();
          }
          turn = route.takeTurn() ? route : null;
          if (turn == null) {
            park(request, exchange, route, inVain, now);
            return;
          }
        }
        if (target.get().enter()) {
          try {
            run(target.get(), request, response, exchange, path, now);
          } finally {
            target.get().exit();
          }
          return;
        }
      }
    } finally {
      if (turn != null) {
        turn.endTurn();
      }
    }
  }

  /** An asynchronous dispatch of a servlet comes back to that servlet, not to a newer one. */
  private void returnTo(
      Target target,
      HttpServletRequest request,
      HttpServletResponse response,
      Exchange exchange,
      String path,
      Settings now)
      throws ServletException, IOException {
    if (!target.enter()) {
      throw unavailable("The feature was replaced while it worked on this request.");
    }
    try {
      run(target, request, response, exchange, path, now);
    } finally {
      target.exit();
    }
  }

  private static void admit(HttpServletRequest request, Exchange exchange, Settings now) {
    if (REFUSED_METHODS.contains(request.getMethod())) {
      throw ProblemException.of(
          ProblemKind.METHOD_NOT_ALLOWED,
          "method-not-allowed",
          request.getMethod() + " is not offered.");
    }
    QueryText.check(request);
    Duration wait = now.rate().acquire(exchange.origin.address());
    if (!wait.isZero()) {
      throw ProblemException.retryLater(
          ProblemKind.TOO_MANY_REQUESTS,
          "address-rate",
          "Too many requests from this address.",
          wait);
    }
    Framing.check(request);
    ContentTypes.check(request);
  }

  private void park(
      HttpServletRequest request,
      Exchange exchange,
      Route route,
      boolean waitedInVain,
      Settings now) {
    Duration left = now.parkingWait().minusNanos(System.nanoTime() - exchange.readyNanos);
    if (closed
        || waitedInVain
        || left.isNegative()
        || left.isZero()
        || !request.isAsyncSupported()) {
      throw route.current().isPresent() ? busy() : unavailable(REPLACED);
    }
    if (parking.park(request, route, left, now.parkingRoom()).isEmpty()) {
      throw unavailable("Too many requests wait for parts of the cabinet that are being replaced.");
    }
    if (closed) {
      route.release(Parked.Outcome.CLOSED);
    }
  }

  private void run(
      Target target,
      HttpServletRequest request,
      HttpServletResponse response,
      Exchange exchange,
      String path,
      Settings now)
      throws ServletException, IOException {
    exchange.target = target;
    long maxBody = target.maxBody(now.maxBody());
    if (maxBody >= 0 && request.getContentLengthLong() > maxBody) {
      throw tooLarge(maxBody);
    }
    String prefix = Optional.ofNullable(exchange.route).map(Route::prefix).orElse("/");
    GateRequest inner = new GateRequest(request, exchange, prefix, path, maxBody, exchange.held);
    GateResponse outer =
        new GateResponse(request, response, () -> Headers.put(response, exchange, now, path));
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(target.loader());
    try {
      target.servlet().service(inner, outer);
    } catch (OutOfMemoryError dying) {
      throw dying;
    } catch (IOException | ServletException | RuntimeException | Error failure) {
      failed(failure, exchange, maxBody, request, response);
    } finally {
      thread.setContextClassLoader(loader);
    }
    if (exchange.bodyTooLarge && !request.isAsyncStarted()) {
      Problems.write(request, response, tooLarge(maxBody));
    }
  }

  private static void failed(
      Throwable failure,
      Exchange exchange,
      long maxBody,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    if (exchange.bodyTooLarge && !response.isCommitted()) {
      throw tooLarge(maxBody);
    }
    if (failure instanceof ProblemException problem && !response.isCommitted()) {
      throw problem;
    }
    if (response.isCommitted()) {
      // most often its client has gone away, which is no news
      LOG.debug(
          "{} {} ended after its answer began: {}",
          request.getMethod(),
          request.getRequestURI(),
          failure.toString());
      // the container must cut the connection: a half answer may not look like a whole one
      if (failure instanceof IOException io) {
        throw io;
      }
      throw new ServletException(failure);
    }
    if (IncomingBody.isTooSlow(failure)) {
      LOG.debug("{} {}: the body was too slow", request.getMethod(), request.getRequestURI());
      throw IncomingBody.tooSlow();
    }
    if (isCutOff(failure)) {
      LOG.debug("{} {}: the body ended early", request.getMethod(), request.getRequestURI());
      throw IncomingBody.incomplete();
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    throw ProblemException.of(
        ProblemKind.INTERNAL,
        "internal",
        "Something went wrong on our side; name the correlation id when you ask about it.");
  }

  private static boolean isCutOff(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MAX_CAUSES)
        .anyMatch(EOFException.class::isInstance);
  }

  /** Largest body of the servlet that answers there now; of any, when none does. */
  private long mostOf(String path, Settings now) {
    return router
        .find(path)
        .flatMap(Route::current)
        .map(target -> target.maxBody(now.maxBody()))
        .orElse(now.maxBody());
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return path.isEmpty() ? "/" : path;
  }

  private static ProblemException notFound() {
    return ProblemException.of(
        ProblemKind.NOT_FOUND, "not-found", "Nothing answers at this address.");
  }

  private static ProblemException busy() {
    return ProblemException.retryLater(
        ProblemKind.UNAVAILABLE,
        "feature-busy",
        "This part of the cabinet has more to do than it can; try again in a moment.",
        COME_BACK);
  }

  static ProblemException unavailable(String detail) {
    return ProblemException.retryLater(ProblemKind.UNAVAILABLE, "feature-away", detail, COME_BACK);
  }

  static ProblemException tooLarge(long maxBody) {
    return ProblemException.of(
        ProblemKind.TOO_LARGE,
        "body-too-large",
        "The request body may have at most " + maxBody + " bytes.");
  }

  /** Lets requests wait, from now on. */
  void open() {
    closed = false;
  }

  /** Lets nobody wait any more, and answers those who do: there may be no gate to come back to. */
  void pause() {
    closed = true;
    bodies.release();
    router.releaseAll();
  }

  /** The end. */
  @Override
  public void close() {
    pause();
    parking.close();
  }

  int waiting() {
    return parking.waiting();
  }

  /** Requests whose bodies have not arrived. */
  int bodiesWaiting() {
    return bodies.waiting();
  }

  /** Memory for such bodies that is taken, in bytes. */
  long bodyBytes() {
    return bodies.taken();
  }
}
