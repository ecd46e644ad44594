package online.arval.cabinet.platform.portal.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import online.arval.cabinet.platform.security.Authenticator;

/** {@code GET /api/v1/portal/events}: the stream of live updates for the signed-in person. */
final class EventsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient LiveHub hub;
  private final transient Authenticator authenticator;
  private final transient Executor executor;

  EventsServlet(LiveHub hub, Authenticator authenticator, Executor executor) {
    this.hub = hub;
    this.authenticator = authenticator;
    this.executor = executor;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> cookie = cookie(request);
    Optional<Authenticator.Session> session = cookie.flatMap(authenticator::session);
    if (session.isEmpty()) {
      problem(response, 401, "unauthenticated", "Sign in first");
      return;
    }
    SseConnection connection = new SseConnection(executor);
    LiveStream stream =
        new LiveStream(
            session.get().caller(),
            Digests.shortHash(cookie.get().getBytes(StandardCharsets.UTF_8)),
            () -> authenticator.session(cookie.get()).isPresent(),
            hub.queueSize(),
            connection);
    if (!hub.open(stream, Optional.ofNullable(request.getHeader("Last-Event-ID")))) {
      response.setHeader("Retry-After", "5");
      problem(response, 503, "unavailable", "Temporarily unavailable");
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Asks proxies of the nginx kind not to hold events back.
    response.setHeader("X-Accel-Buffering", "no");
    connection.start(request.startAsync(), stream, () -> hub.close(stream));
  }

  private static Optional<String> cookie(HttpServletRequest request) {
    // Over TLS only the prefixed name counts, which no other host can plant.
    String name = request.isSecure() ? Authenticator.SECURE_COOKIE : Authenticator.COOKIE;
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(one -> one.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static void problem(HttpServletResponse response, int status, String code, String title)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    String type = "https://cabinet.arval.online/problems/" + code;
    response
        .getOutputStream()
        .write(
            ("{\"type\":\""
                    + type
                    + "\",\"title\":\""
                    + title
                    + "\",\"status\":"
                    + status
                    + ",\"code\":\""
                    + code
                    + "\"}")
                .getBytes(StandardCharsets.UTF_8));
  }
}
