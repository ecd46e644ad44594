package online.arval.cabinet.platform.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import online.arval.cabinet.platform.gate.RateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GateTest {
  private TestGate gate;

  @BeforeEach
  void start() throws Exception {
    gate = TestGate.standard();
    gate.serve("/", TestGate.text("portal"));
    gate.serve("/api/v1/fleet", TestGate.text("fleet"));
    gate.serve(
        "/api/v1/read",
        TestGate.servlet((q, a) -> a.getWriter().print(q.getInputStream().readAllBytes().length)));
  }

  @AfterEach
  void stop() throws Exception {
    gate.close();
  }

  @Test
  void theLongestPrefixAnswers() throws Exception {
    assertThat(gate.get("/api/v1/fleet/x/y").body()).isEqualTo("fleet");
    assertThat(gate.get("/api/v1/fleet/").body()).isEqualTo("fleet");
    assertThat(gate.get("/assets/x").body()).isEqualTo("portal");
    assertThat(gate.get("/").body()).isEqualTo("portal");
    assertThat(gate.get("/api/v1/fleetx").statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyMayBeOnlySoLarge() throws Exception {
    assertThat(post(HttpRequest.BodyPublishers.ofByteArray(new byte[1000])).body())
        .isEqualTo("1000");
    assertThat(post(HttpRequest.BodyPublishers.ofByteArray(new byte[1001])).statusCode())
        .isEqualTo(413);
    HttpResponse<String> chunked =
        post(
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[5000])));
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(chunked.body()).contains("\"code\":\"body-too-large\"");
    assertThat(
            post(HttpRequest.BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(new byte[900])))
                .body())
        .isEqualTo("900");
  }

  @Test
  void anAnswerBeforeTheEndOfTheBodyReachesItsSender() throws Exception {
    gate.serve(
        "/api/v1/refuse", new Target(TestGate.servlet((q, a) -> a.setStatus(401)), "refuse", -1));
    byte[] large = new byte[8_000_000];
    for (int i = 0; i < 20; i++) {
      assertThat(post(HttpRequest.BodyPublishers.ofByteArray(large)).statusCode()).isEqualTo(413);
      assertThat(
              gate.client
                  .send(
                      gate.to("/api/v1/refuse")
                          .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                          .build(),
                      HttpResponse.BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(401);
    }
  }

  private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
    return gate.client.send(
        gate.to("/api/v1/read").POST(body).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void everyAnswerHasItsHeaders() throws Exception {
    HttpResponse<String> answer =
        gate.client.send(
            gate.to("/api/v1/fleet").header("X-Correlation-Id", "abc-1").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("abc-1");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(gate.get("/nope").headers().firstValue("Cache-Control")).isEmpty();
  }

  @Test
  void aFailureIsAnsweredWithoutDetails() throws Exception {
    gate.serve(
        "/bad",
        TestGate.servlet(
            (q, a) -> {
              throw new IllegalStateException("secret");
            }));
    HttpResponse<String> answer = gate.get("/bad");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("secret");
    gate.serve("/error", TestGate.servlet((q, a) -> a.sendError(404, "no such page")));
    assertThat(gate.get("/error").body())
        .contains("\"detail\":\"no such page\"", "\"code\":\"not-found\"");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json;charset=bogus, unsupported-charset",
    "text/xml; charset=bogus, unsupported-charset",
    "application/x-www-form-urlencoded; charset=\"no such\", unsupported-charset",
    "text/plain; charset=, unsupported-charset",
    "application/json; charset=windows-1251, unsupported-charset",
    "application/merge-patch+json; Charset=UTF-16, unsupported-charset",
    "foo, unsupported-media-type",
    "'', unsupported-media-type",
    "/json, unsupported-media-type",
    "'application/json; charset=\"utf-8', unsupported-media-type",
    "'multipart/related; boundary=\"a\\\"', unsupported-media-type",
    "*/*, unsupported-media-type",
    "application/*, unsupported-media-type",
    "application/*+json, unsupported-media-type",
  })
  void aBodyThatNobodyCanReadIsRefused(String type, String code) throws Exception {
    HttpResponse<String> answer = postAs(type);
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=\"utf-8\"",
        "text/xml; charset=windows-1251",
        "multipart/related; boundary=x; type=\"text/xml\""
      })
  void anyOtherBodyReachesItsServlet(String type) throws Exception {
    assertThat(postAs(type).body()).isEqualTo("1");
  }

  @Test
  void aPackedBodyIsRefused() throws Exception {
    for (String encoding : new String[] {"gzip", "x-gzip", "br", "identity, gzip", "nonsense"}) {
      HttpResponse<String> answer = postPacked(encoding);
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("\"code\":\"unsupported-content-encoding\"");
    }
    assertThat(postPacked("Identity").body()).isEqualTo("1");
  }

  @Test
  void aHeaderThatCountsIsSentOnce() throws Exception {
    for (String name : new String[] {"Content-Type", "Idempotency-Key"}) {
      HttpResponse<String> answer =
          gate.client.send(
              gate.to("/api/v1/read")
                  .header(name, "text/plain")
                  .header(name, "text/xml")
                  .POST(HttpRequest.BodyPublishers.ofString("x"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"code\":\"repeated-header\"", name);
    }
  }

  private HttpResponse<String> postPacked(String encoding) throws Exception {
    return gate.client.send(
        gate.to("/api/v1/read")
            .header("Content-Encoding", encoding)
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void anErrorIsAnsweredLikeAFailure() throws Exception {
    for (Error error :
        new Error[] {
          new NoClassDefFoundError("secret/Thing"),
          new StackOverflowError("secret"),
          new AssertionError("secret")
        }) {
      gate.serve(
          "/" + error.getClass().getSimpleName(),
          TestGate.servlet(
              (q, a) -> {
                throw error;
              }));
      HttpResponse<String> answer = gate.get("/" + error.getClass().getSimpleName());
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("secret");
    }
  }

  @Test
  void aBodyThatEndsEarlyIsNotOurFailure() throws Exception {
    gate.serve(
        "/early",
        TestGate.servlet(
            (q, a) -> {
              throw new java.io.UncheckedIOException(new java.io.EOFException("gone"));
            }));
    assertThat(gate.get("/early").body()).contains("\"code\":\"incomplete-body\"");
  }

  private HttpResponse<String> postAs(String type) throws Exception {
    return gate.client.send(
        gate.to("/api/v1/read")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whatAServletDoesNotOfferIsSaidInOurWords() throws Exception {
    gate.serve(
        "/plain",
        new HttpServlet() {
          private static final long serialVersionUID = 1L;

          @Override
          protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(204);
          }
        });
    HttpResponse<String> answer =
        gate.client.send(gate.to("/plain").DELETE().build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(answer.body())
        .contains("\"code\":\"method-not-allowed\"", "does not offer this method")
        .doesNotContain("URL", "Http method");
  }

  @Test
  void anAddressHasAnAllowance() throws Exception {
    Settings s = gate.settings;
    gate.settings =
        new Settings(
            s.concurrency(),
            s.parkingRoom(),
            s.parkingWait(),
            s.bodyWait(),
            s.drainWait(),
            s.maxBody(),
            new RateLimiter(0.5, 1, 10, System::nanoTime),
            new TrustedProxies(List.of("127.0.0.0/8")),
            s.contentSecurityPolicy(),
            s.reserved());
    assertThat(from("203.0.113.1").statusCode()).isEqualTo(200);
    assertThat(from("203.0.113.1").statusCode()).isEqualTo(429);
    assertThat(from("203.0.113.1").headers().firstValue("Retry-After")).contains("2");
    assertThat(from("203.0.113.2").statusCode()).isEqualTo(200);
    assertThat(from("203.0.113.9, 203.0.113.2").statusCode()).isEqualTo(429);
  }

  private HttpResponse<String> from(String forwardedFor) throws Exception {
    return gate.client.send(
        gate.to("/").header("X-Forwarded-For", forwardedFor).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void anAsynchronousDispatchReturnsToItsServlet() throws Exception {
    gate.serve(
        "/async",
        TestGate.servlet(
            (q, a) -> {
              if (q.getDispatcherType() == DispatcherType.ASYNC) {
                a.getWriter().print("again at " + q.getPathInfo());
              } else {
                AsyncContext context = q.startAsync();
                context.start(context::dispatch);
              }
            }));
    assertThat(gate.get("/async/x").body()).isEqualTo("again at /x");
  }

  @Test
  void aStreamDoesNotHoldUpItsServletsEnd() throws Exception {
    var contexts = new java.util.concurrent.LinkedBlockingQueue<AsyncContext>();
    Target target = gate.serve("/stream", TestGate.servlet((q, a) -> contexts.add(q.startAsync())));
    var open =
        gate.client.sendAsync(gate.to("/stream").build(), HttpResponse.BodyHandlers.ofString());
    AsyncContext context = contexts.poll(5, java.util.concurrent.TimeUnit.SECONDS);
    ParkingTest.await(() -> target.inFlight() == 0);
    gate.retire("/stream", target);
    context.getResponse().getWriter().print("end");
    context.complete();
    assertThat(open.get(5, java.util.concurrent.TimeUnit.SECONDS).body()).isEqualTo("end");
  }

  @Test
  void bucketsRefillAndTheirNumberIsBounded() {
    long[] now = {0};
    RateLimiter limiter = new RateLimiter(10, 2, 2, () -> now[0]);
    assertThat(limiter.acquire("a")).isZero();
    assertThat(limiter.acquire("a")).isZero();
    assertThat(limiter.acquire("a")).isEqualTo(Duration.ofMillis(100));
    now[0] += Duration.ofMillis(100).toNanos();
    assertThat(limiter.acquire("a")).isZero();
    limiter.acquire("b");
    limiter.acquire("c");
    assertThat(limiter.size()).isLessThanOrEqualTo(2);
  }
}
