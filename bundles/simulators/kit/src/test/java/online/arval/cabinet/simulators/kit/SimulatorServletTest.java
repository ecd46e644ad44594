package online.arval.cabinet.simulators.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorServletTest {
  private static final List<String> SCHEMA = List.of(Faults.SCHEMA, Notifications.SCHEMA);

  private final AtomicInteger effects = new AtomicInteger();
  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final AtomicInteger refuse = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Books books = Books.inMemory(SCHEMA);
  private final Faults faults = new Faults(books);
  private final Server server = new Server();
  private Notifications notifications;
  private String base;

  @BeforeEach
  void start() throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(new Echo()), "/sim/echo/*");
    server.setHandler(handler);
    server.start();
    base = "http://127.0.0.1:" + connector.getLocalPort() + "/sim/echo";
    notifications = new Notifications("echo", books, faults, answer -> answer.statusCode() == 200);
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    notifications.close();
    books.close();
  }

  @Test
  void answersWithoutFaults() throws Exception {
    HttpResponse<String> answer = post("/hello?x=1", "ё");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("/hello 1 ё " + base);
  }

  @Test
  void losesTheAnswerButNotTheEffect() throws Exception {
    assertThat(put("[{\"kind\":\"answer-lost\",\"probability\":1,\"count\":1}]").statusCode())
        .isEqualTo(200);
    assertThatThrownBy(() -> post("/a", "")).isInstanceOf(IOException.class);
    assertThat(effects).hasValue(1);
    assertThat(post("/a", "").statusCode()).isEqualTo(200);
  }

  @Test
  void errorsComeBeforeOrAfterTheEffect() throws Exception {
    faults.set(List.of(Fault.times(FaultKind.ERROR_BEFORE, 1).at("echo")));
    assertThat(post("/a", "").statusCode()).isEqualTo(500);
    assertThat(effects).hasValue(0);
    faults.set(List.of(Fault.times(FaultKind.ERROR_AFTER, 1)));
    assertThat(post("/a", "").statusCode()).isEqualTo(500);
    assertThat(effects).hasValue(1);
    faults.set(List.of(Fault.always(FaultKind.OUTAGE), Fault.times(FaultKind.LATENCY, 1)));
    assertThat(post("/a", "").statusCode()).isEqualTo(503);
    faults.set(List.of(Fault.times(FaultKind.CLOSED, 1), Fault.always(FaultKind.OUTAGE).at("b")));
    assertThatThrownBy(() -> post("/a", "")).isInstanceOf(IOException.class);
    assertThat(effects).hasValue(1);
    assertThat(post("/a", "").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesFaultsThatAreNone() throws Exception {
    assertThat(put("[{\"kind\":\"plague\"}]").statusCode()).isEqualTo(400);
    assertThat(put("[{\"kind\":\"latency\",\"probability\":7}]").statusCode()).isEqualTo(400);
    assertThat(get("/control/faults").body()).isEqualTo("[]");
  }

  @Test
  void faultsAreKeptInTheBooks() {
    faults.set(List.of(Fault.always(FaultKind.LATENCY).waiting(5)));
    assertThat(new Faults(books).list()).isEqualTo(faults.list());
  }

  @Test
  void thePageOffersFaultsInTwoLanguages() throws Exception {
    assertThat(get("?lang=ru").body()).contains("Сбои", "answer-lost", "a&lt;b");
    assertThat(get("/control?lang=en").body()).contains("Faults", "<html lang=\"en\">");
    client.send(
        HttpRequest.newBuilder(URI.create(base + "/control"))
            .POST(HttpRequest.BodyPublishers.ofString("kind=outage&count=3&probability=0.5"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(faults.list()).containsExactly(new Fault(FaultKind.OUTAGE, "", 0.5, 3, 0));
  }

  @Test
  void notificationsAreRepeatedUntilTaken() throws Exception {
    refuse.set(1);
    notify("one");
    assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("one");
    assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("one");
    assertThat(received.poll(1200, TimeUnit.MILLISECONDS)).isNull();
    assertThat(notifications.waiting()).isZero();
  }

  @Test
  void notificationsAreDoubledReorderedAndLost() throws Exception {
    faults.set(
        List.of(
            Fault.times(FaultKind.NOTIFICATION_LATE, 1).waiting(1500),
            Fault.times(FaultKind.NOTIFICATION_TWICE, 1).at("b")));
    notify("first");
    faults.set(List.of(Fault.always(FaultKind.NOTIFICATION_LOST)));
    notify("lost");
    faults.set(List.of(Fault.times(FaultKind.NOTIFICATION_TWICE, 1)));
    notify("second");
    assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("second");
    assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("first");
  }

  @Test
  void booksKeepAllOrNothing() {
    assertThatThrownBy(
            () ->
                books.run(
                    connection -> {
                      try (PreparedStatement statement =
                          connection.prepareStatement("INSERT INTO sim_faults VALUES (7, 'x')")) {
                        statement.executeUpdate();
                      }
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Faults(books).list()).isEmpty();
  }

  private void notify(String body) {
    books.run(
        connection -> {
          notifications.add(connection, "a", base + "/taken", "text/plain", body);
          return null;
        });
    notifications.wake();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String body) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + "/control/faults"))
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(base + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Echoes, and takes notifications as somebody's page. */
  private final class Echo extends SimulatorServlet {
    @Override
    public String name() {
      return "echo";
    }

    @Override
    public Faults faults() {
      return faults;
    }

    @Override
    public List<String> operations() {
      return List.of("echo");
    }

    @Override
    public List<Map<String, String>> books(int limit) {
      return List.of(Map.of("what", "a<b"));
    }

    @Override
    protected String operation(SimRequest request) {
      return "echo";
    }

    @Override
    protected SimAnswer answer(SimRequest request) {
      effects.incrementAndGet();
      return SimAnswer.of(
          200,
          "text/plain",
          request.path()
              + " "
              + request.parameter("x")
              + " "
              + request.body()
              + " "
              + request.base());
    }

    @Override
    protected Optional<SimAnswer> page(SimRequest request) {
      if (!request.path().endsWith("/taken")) {
        return Optional.empty();
      }
      received.add(request.body());
      return Optional.of(
          SimAnswer.of(refuse.getAndDecrement() > 0 ? 500 : 200, "text/plain", "OK"));
    }
  }
}
