package online.arval.cabinet.platform.rest.internal;

import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import online.arval.cabinet.platform.gate.RateLimiter;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.security.Authenticator;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;

/** A feature's server on a real Jetty. */
final class TestApi implements AutoCloseable {
  static final String TOKEN = "good-token";
  static final String OTHER_TOKEN = "other-token";
  static final String COOKIE = "good-cookie";
  static final String CSRF = "csrf-token";
  private static final CompanyId COMPANY = CompanyId.create();

  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  final Collaborators collaborators;
  private final Server server = new Server();
  private final StatisticsHandler requests = new StatisticsHandler();
  private final FeatureServer feature;
  private final int port;

  TestApi(Object resource, Idempotency idempotency) throws Exception {
    Authenticator authenticator = authenticator();
    collaborators =
        new Collaborators(
            () -> authenticator, () -> idempotency, new RateLimiter(0, 1, 1, System::nanoTime));
    feature =
        new FeatureServer(
            new Application() {
              @Override
              public Set<Object> getSingletons() {
                return Set.of(resource);
              }
            },
            TestApi.class.getClassLoader(),
            collaborators);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(feature.servlet()), "/api/v1/test/*");
    requests.setHandler(handler);
    server.setHandler(requests);
    server.start();
    port = connector.getLocalPort();
  }

  /** A request without credentials. */
  HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/test" + path));
  }

  /** A request of the partner. */
  HttpRequest.Builder to(String path) {
    return anonymous(path).header("Authorization", "Bearer " + TOKEN);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  HttpResponse<String> post(String path, String json, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    headers.forEach(request::header);
    return send(request);
  }

  /** Asks, reads a little of the answer and breaks the connection. */
  void leave(String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head =
          "GET /api/v1/test" + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN;
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readNBytes(1000);
      socket.setSoLinger(true, 0);
    }
  }

  /** Waits until no request is being worked on. */
  void idle() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (requests.getRequestsActive() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("a request that never ends");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  @Override
  public void close() throws Exception {
    server.stop();
    feature.close();
  }

  /** Knows one session and two partners. */
  private static Authenticator authenticator() {
    return (Authenticator)
        Proxy.newProxyInstance(
            TestApi.class.getClassLoader(),
            new Class<?>[] {Authenticator.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "session" -> session((String) arguments[0]);
                  case "bearer" -> bearer((String) arguments[0]);
                  default -> throw new AssertionError(method + " is not for REST");
                });
  }

  private static Optional<Authenticator.Session> session(String cookie) {
    Caller.Person person = new Caller.Person(UserId.create(), "fleet", Role.FLEET_MANAGER, COMPANY);
    return Optional.of(cookie)
        .filter(COOKIE::equals)
        .map(c -> new Authenticator.Session("1", person, "Fleet", CSRF, Instant.MAX));
  }

  private static Optional<Caller.Partner> bearer(String token) {
    return switch (token) {
      case TOKEN -> Optional.of(new Caller.Partner("erp", null, Set.of("test:write")));
      case OTHER_TOKEN -> Optional.of(new Caller.Partner("other", null, Set.of()));
      default -> Optional.empty();
    };
  }
}
