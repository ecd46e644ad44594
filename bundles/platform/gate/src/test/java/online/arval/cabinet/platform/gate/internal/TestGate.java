package online.arval.cabinet.platform.gate.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import online.arval.cabinet.platform.gate.RateLimiter;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The gate on a real Jetty, without OSGi. */
final class TestGate implements AutoCloseable {
  /** Requests that run at once below one prefix. */
  static final int CONCURRENCY = 4;

  final Router router = new Router(() -> CONCURRENCY);
  final AccessLog access = new AccessLog();
  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Server server = new Server();
  final Opening opening = new Opening();
  final ContainerRefusals refusals = new ContainerRefusals(opening);
  private final Gate gate;
  private final int port;
  volatile Settings settings;

  TestGate(Settings initial) throws Exception {
    settings = initial;
    gate = new Gate(router, access, () -> settings);
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector
        .getConnectionFactory(HttpConnectionFactory.class)
        .getHttpConfiguration()
        .addCustomizer(refusals);
    server.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    ServletHolder holder = new ServletHolder(new Entrance(gate));
    holder.setAsyncSupported(true);
    handler.addServlet(holder, "/*");
    server.setHandler(handler);
    server.start();
    port = connector.getLocalPort();
    opening.set(true);
  }

  static TestGate standard() throws Exception {
    return new TestGate(settings(Duration.ofSeconds(10), 2000));
  }

  static Settings settings(Duration parkingWait, int room) {
    return new Settings(
        CONCURRENCY,
        room,
        parkingWait,
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        1000,
        new RateLimiter(0, 1, 1, System::nanoTime),
        new TrustedProxies(List.of()),
        "default-src 'self'",
        List.of("/api"));
  }

  /** Puts a servlet behind a prefix, as its bundle would. */
  Target serve(String prefix, Servlet servlet) {
    return serve(prefix, new Target(servlet, "test.bundle", -2));
  }

  Target serve(String prefix, Target target) {
    router.add(List.of(prefix), target);
    return target;
  }

  /** Takes it away again, as its bundle would: returns when it is drained. */
  void retire(String prefix, Target target) {
    router.retire(List.of(prefix), target, settings.drainWait());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(to(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  int port() {
    return port;
  }

  int waiting() {
    return gate.waiting();
  }

  int bodiesWaiting() {
    return gate.bodiesWaiting();
  }

  long bodyBytes() {
    return gate.bodyBytes();
  }

  void closeGate() {
    gate.close();
  }

  @Override
  public void close() throws Exception {
    gate.close();
    server.stop();
  }

  /** What a test servlet does. */
  @FunctionalInterface
  interface Answer {
    void to(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  /** A servlet of one function. */
  static Servlet servlet(Answer answer) {
    return new HttpServlet() {
      private static final long serialVersionUID = 1L;

      @Override
      protected void service(HttpServletRequest request, HttpServletResponse response)
          throws IOException {
        answer.to(request, response);
      }
    };
  }

  /** A servlet that answers a text. */
  static Servlet text(String text) {
    return servlet((request, response) -> response.getWriter().print(text));
  }

  private static final class Entrance extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Gate gate;

    Entrance(Gate gate) {
      this.gate = gate;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws jakarta.servlet.ServletException, IOException {
      gate.service(request, response);
    }
  }
}
