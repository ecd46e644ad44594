package online.arval.cabinet.platform.gate.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows every prefix and finds the longest one of a path. Safe for many threads. */
final class Router implements GateStatus {
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final IntSupplier concurrency;

  /**
   * Without routes; {@code concurrency} is how many requests may run on each at once, 0 for any.
   */
  Router(IntSupplier concurrency) {
    this.concurrency = concurrency;
  }

  /** The route with the longest prefix of the decoded path: one look-up per path segment. */
  Optional<Route> find(String path) {
    for (String prefix = path; !prefix.isEmpty(); ) {
      Route route = routes.get(prefix);
      if (route != null) {
        return Optional.of(route);
      }
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    }
    return Optional.ofNullable(routes.get("/"));
  }

  /** A bundle promises a servlet for the prefix. */
  void declare(String prefix, String bundle) {
    routes.compute(
        normal(prefix),
        (p, known) -> {
          Route route = known == null ? new Route(p, concurrency) : known;
          route.declare(bundle);
          return route;
        });
  }

  /** The bundle promises it no more. */
  void undeclare(String prefix, String bundle) {
    routes.computeIfPresent(
        normal(prefix),
        (p, route) -> {
          route.undeclare(bundle);
          return route.isInUse() ? route : null;
        });
  }

  /** The servlet answers the prefixes from now on; whoever waits for one is let go to it. */
  void add(Collection<String> prefixes, Target target) {
    for (String prefix : prefixes) {
      routes.compute(
          normal(prefix),
          (p, known) -> {
            Route route = known == null ? new Route(p, concurrency) : known;
            if (!route.isDeclared()) {
              LOG.warn(
                  "{} answers {} without declaring it: requests will not wait for it",
                  target.owner(),
                  p);
            }
            route.add(target);
            return route;
          });
    }
  }

  /** The servlet answers the prefixes no more; calls inside go on. */
  void remove(Collection<String> prefixes, Target target) {
    for (String prefix : prefixes) {
      routes.computeIfPresent(
          normal(prefix),
          (p, route) -> {
            route.remove(target);
            return route.isInUse() ? route : null;
          });
    }
  }

  /** Withdraws the servlet and waits until the calls inside have ended. */
  void retire(Collection<String> prefixes, Target target, Duration atMost) {
    remove(prefixes, target);
    if (!target.drain(atMost)) {
      LOG.warn("{} goes although {} calls still run in it", target.owner(), target.inFlight());
    }
    target.servlet().destroy();
  }

  /** Answers everybody who waits with 503, when the gate itself goes. */
  void releaseAll() {
    routes.values().forEach(route -> route.release(Parked.Outcome.CLOSED));
  }

  @Override
  public List<Line> lines() {
    return routes.values().stream()
        .map(Route::line)
        .sorted(Comparator.comparing(Line::prefix))
        .toList();
  }

  /** {@code /a/b} for {@code a/b/}; {@code /} stays. */
  static String normal(String prefix) {
    String path = prefix.startsWith("/") ? prefix : "/" + prefix;
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
