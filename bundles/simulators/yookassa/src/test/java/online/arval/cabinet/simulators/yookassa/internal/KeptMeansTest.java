package online.arval.cabinet.simulators.yookassa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptMeansTest {
  private static final String AMOUNT =
      "\"amount\":{\"value\":\"375.50\",\"currency\":\"RUB\"},\"capture\":true";
  private static final String PAGE =
      ",\"confirmation\":{\"type\":\"redirect\",\"return_url\":\"https://shop.example/back\"}";
  private static final String SAVE = ",\"save_payment_method\":true";

  /** As it was before means of payment were kept. */
  private static final String OLD_PAYMENTS =
      "CREATE TABLE payments (id varchar(36) PRIMARY KEY, status varchar(20) NOT NULL, kopecks"
          + " bigint NOT NULL, refunded bigint NOT NULL, description varchar(128) NOT NULL, metadata"
          + " varchar(4000) NOT NULL, return_url varchar(2048) NOT NULL, created_at timestamp with"
          + " time zone NOT NULL, expires_at timestamp with time zone NOT NULL, captured_at timestamp"
          + " with time zone, party varchar(40) NOT NULL, reason varchar(40) NOT NULL)";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final Server server = new Server();
  private YooKassaSimulator simulator;
  private String base;

  @TempDir Path data;

  @BeforeEach
  void start() throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.addServlet(new ServletHolder(new Simulator()), "/sim/yookassa/*");
    servlets.addServlet(new ServletHolder(new Shop()), "/told");
    server.setHandler(servlets);
    server.start();
    base = "http://127.0.0.1:" + connector.getLocalPort();
    open(Books.inMemory(YooKassaSimulator.SCHEMA));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    simulator.stop();
  }

  @Test
  void isChargedLaterWithoutAPage() throws Exception {
    JsonNode saved = kept();
    JsonNode method = saved.path("payment_method");
    assertThat(method.path("saved").asBoolean()).isTrue();
    assertThat(method.path("id").asText()).isEqualTo(saved.path("id").asText());
    assertThat(method.path("title").asText()).isEqualTo("Bank card *4477");
    assertThat(json.readTree(told.poll(10, TimeUnit.SECONDS)).path("object").path("payment_method"))
        .isEqualTo(method);

    JsonNode charged = ok(by(method.path("id").asText()));
    assertThat(charged.path("status").asText()).isEqualTo("succeeded");
    assertThat(charged.has("confirmation")).isFalse();
    assertThat(charged.path("payment_method")).isEqualTo(method);
    JsonNode notified = json.readTree(told.poll(10, TimeUnit.SECONDS));
    assertThat(notified.path("event").asText()).isEqualTo("payment.succeeded");
    assertThat(notified.path("object").path("id")).isEqualTo(charged.path("id"));
  }

  @Test
  void thePageSaysThatItIsKept() throws Exception {
    String page = url(ok(AMOUNT + PAGE + SAVE));
    assertThat(get(page + "?lang=ru")).contains("сохранит карту");
    assertThat(get(page + "?lang=en")).contains("keep the card");
    assertThat(get(url(ok(AMOUNT + PAGE)) + "?lang=en")).doesNotContain("keep the card");
  }

  @Test
  void isNotKeptUnaskedOrUnpaid() throws Exception {
    JsonNode unasked = paid(ok(AMOUNT + PAGE));
    assertThat(unasked.path("payment_method").path("saved").asBoolean()).isFalse();
    refused(by(unasked.path("id").asText()), "payment_method_id");
    refused(by(ok(AMOUNT + PAGE + SAVE).path("id").asText()), "payment_method_id");
    refused(by("2d000000-000f-5000-8000-000000000000"), "payment_method_id");
  }

  @Test
  void isRepeatedByItsKeyWithoutASecondCharge() throws Exception {
    String body = by(kept().path("id").asText());
    String key = UUID.randomUUID().toString();
    String first = post(key, body).body();
    assertThat(post(key, body).body()).isEqualTo(first);
    assertThat(simulator.books(10)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | confirmation",
        "',\"payment_method_id\":\"\"' | payment_method_id",
        "',\"payment_method_id\":7' | payment_method_id",
        "',\"payment_method_id\":\"a\",\"payment_token\":\"b\"' | payment_method_id",
        "',\"payment_method_id\":\"a\",\"payment_method_data\":{\"type\":\"bank_card\"}' |"
            + " payment_method_id",
        "',\"save_payment_method\":\"maybe\"' | save_payment_method"
      })
  void whatCannotBeIsRefused(String more, String parameter) throws Exception {
    refused(AMOUNT + more, parameter);
  }

  @Test
  void aConfirmationBesideItIsPassedOver() throws Exception {
    JsonNode charged = ok(by(kept().path("id").asText()) + PAGE);
    assertThat(charged.path("status").asText()).isEqualTo("succeeded");
    assertThat(charged.has("confirmation")).isFalse();
  }

  @Test
  void isDeclinedAndRevokedOnDemand() throws Exception {
    String body = by(kept().path("id").asText());
    simulator.faults().set(List.of(Fault.times(FaultKind.METHOD_DECLINED, 1)));
    assertThat(reason(ok(body))).isEqualTo("insufficient_funds");
    assertThat(ok(body).path("status").asText()).isEqualTo("succeeded");
    simulator.faults().set(List.of(Fault.times(FaultKind.METHOD_REVOKED, 1).at("create-payment")));
    JsonNode revoked = ok(body);
    assertThat(revoked.path("paid").asBoolean()).isFalse();
    assertThat(reason(revoked)).isEqualTo("permission_revoked");
    assertThat(reason(ok(body))).isEqualTo("permission_revoked");
    assertThat(ok(by(kept().path("id").asText())).path("status").asText()).isEqualTo("succeeded");
  }

  @Test
  void outlivesTheProcess() throws Exception {
    onDisk(List.of(OLD_PAYMENTS)).close();
    restart();
    String good = by(kept().path("id").asText());
    String withdrawn = by(kept().path("id").asText());
    simulator.faults().set(List.of(Fault.times(FaultKind.METHOD_REVOKED, 1)));
    ok(withdrawn);
    restart();
    simulator.faults().set(List.of());
    assertThat(ok(good).path("status").asText()).isEqualTo("succeeded");
    assertThat(reason(ok(withdrawn))).isEqualTo("permission_revoked");
  }

  private static String by(String method) {
    return AMOUNT + ",\"payment_method_id\":\"" + method + "\"";
  }

  private static String reason(JsonNode payment) {
    assertThat(payment.path("status").asText()).isEqualTo("canceled");
    return payment.path("cancellation_details").path("reason").asText();
  }

  private static String url(JsonNode payment) {
    return payment.path("confirmation").path("confirmation_url").asText();
  }

  private JsonNode kept() throws Exception {
    return paid(ok(AMOUNT + PAGE + SAVE));
  }

  private JsonNode paid(JsonNode payment) throws Exception {
    send(HttpRequest.newBuilder(URI.create(url(payment))), "do=pay");
    return json.readTree(get(base + "/sim/yookassa/v3/payments/" + payment.path("id").asText()));
  }

  private JsonNode ok(String body) throws Exception {
    HttpResponse<String> answer = post(UUID.randomUUID().toString(), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private void refused(String body, String parameter) throws Exception {
    HttpResponse<String> answer = post(UUID.randomUUID().toString(), body);
    JsonNode error = json.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error.path("code").asText()).isEqualTo("invalid_request");
    assertThat(error.path("parameter").asText()).isEqualTo(parameter);
  }

  private HttpResponse<String> post(String key, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + "/sim/yookassa/v3/payments"))
            .header("Authorization", authorization())
            .header("Content-Type", "application/json")
            .header("Idempotence-Key", key),
        "{" + body + "}");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body) throws Exception {
    return client.send(
        request.POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String get(String address) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization())
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String authorization() {
    byte[] pair = "100500:secret".getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private void open(Books books) {
    simulator =
        new YooKassaSimulator(
            books, "100500", "secret", base + "/told", "", Duration.ofHours(1), Clock.systemUTC());
  }

  /** The simulator anew, with the books on disk. */
  private void restart() {
    simulator.stop();
    open(onDisk(YooKassaSimulator.SCHEMA));
  }

  private Books onDisk(List<String> schema) {
    System.setProperty("cabinet.data", data.toString());
    try {
      return Books.open("yookassa", schema);
    } finally {
      System.clearProperty("cabinet.data");
    }
  }

  /** The simulator there is now. */
  private final class Simulator extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      simulator.service((ServletRequest) request, response);
    }
  }

  /** Takes notifications. */
  private final class Shop extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      told.add(new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
