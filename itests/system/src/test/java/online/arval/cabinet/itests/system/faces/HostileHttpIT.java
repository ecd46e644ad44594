package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that are no proper HTTP, or try to get past the routes. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileHttpIT {
  private static final List<String> ORDINARY = List.of("Host: 127.0.0.1", "Connection: close");
  private static final int LIMIT = 1_048_576;
  private static final String SESSION = "POST /api/v1/session HTTP/1.1";

  private final Demo demo;
  private final RawHttp raw;

  HostileHttpIT(Demo demo) {
    this.demo = demo;
    this.raw = new RawHttp(demo);
  }

  @TestFactory
  Stream<DynamicTest> addresses() {
    return Stream.of(
            "/../../etc/passwd",
            "/api/v1/fleet/../../../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/api/v1/fleet/%2e%2e%2f%2e%2e%2fetc/passwd",
            "/api/v1/fleet/..;/session",
            "/..\\..\\etc\\passwd",
            "//api//v1/session",
            "/api/v1/fleet/vehicles/%00",
            "/api/v1/fleet/vehicles/a%2Fb",
            "/api/v1/fleet/vehicles/%zz",
            "/api/v1/fleet/vehicles/%ff%fe",
            "/api/v1/fleet/vehicles?limit=%zz",
            "/api/../../WEB-INF/web.xml",
            "/api/%2e%2e/%2e%2e/start.js",
            "/swagger/../OSGI-INF/",
            "/assets/../../META-INF/MANIFEST.MF")
        .map(target -> dynamicTest(target, () -> refused(raw.get(target), 400, 401, 404)));
  }

  @TestFactory
  Stream<DynamicTest> heads() {
    return Stream.of(
        head("long address", "GET /api/v1/session?a=" + "a".repeat(20_000), 414),
        head("long header", "GET /api/v1/session", 431, "X-Long: " + "a".repeat(20_000)),
        head("a thousand headers", "GET /api/v1/session", 431, manyHeaders()),
        head("control character", "GET /api/v1/session", 400, "X-A\u0001b: c"),
        head("unknown method", "STEAL /api/v1/fleet/vehicles", 405),
        head("negative length", "POST /api/v1/session", 400, "Content-Length: -5"),
        head("two lengths", "POST /api/v1/session", 400, "Content-Length: 5", "Content-Length: 6"),
        head(
            "length and chunks",
            "POST /api/v1/session",
            400,
            "Content-Length: 5",
            "Transfer-Encoding: chunked"),
        head("odd type", "POST /api/v1/session", 415, "Content-Type: //;;==", "Content-Length: 0"),
        head("any type", "POST /api/v1/session", 415, "Content-Type: */*", "Content-Length: 0"),
        head(
            "open quotation",
            "POST /api/v1/session",
            415,
            "Content-Type: application/json; charset=\"utf-8",
            "Content-Length: 0"),
        head("packed", "POST /api/v1/session", 415, "Content-Encoding: gzip", "Content-Length: 0"),
        head("odd wish", "GET /api/v1/session", 406, "Accept: //;;=="),
        head("odd token", "GET /api/v1/session", 401, "Authorization: Bearer \u0009 ;;"),
        dynamicTest(
            "no host",
            () -> refused(raw.send("GET / HTTP/1.1", List.of("Connection: close"), ""), 400)),
        dynamicTest("no HTTP", () -> refused(raw.send("\u0016\u0003\u0001", ORDINARY, ""), 400)));
  }

  @TestFactory
  Stream<DynamicTest> chunks() {
    String json = "Content-Type: application/json";
    String chunked = "Transfer-Encoding: chunked";
    String large = "{\"login\":\"" + "a".repeat(LIMIT) + "\"}";
    String most = Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n";
    return Stream.of(
        body("a chunk without a size", 400, "ZZ\r\n\r\n", json, chunked),
        body("chunks beyond the limit", 413, most, json, chunked),
        body("a length beyond the limit", 413, "", json, "Content-Length: 99999999999"));
  }

  /** A name given by the caller comes back when it is harmless, and never when it is not. */
  @Test
  void correlationIds() {
    String name = "X-Correlation-Id";
    assertThat(raw.get("/health/live", name + ": order-42").header(name)).isEqualTo("order-42");
    Answer refusal = raw.get("/api/v1/fleet/vehicles", name + ": order-43");
    assertThat(refusal.json().path("correlationId").asText()).isEqualTo("order-43");
    for (String bad : List.of("<script>", "a".repeat(500), "a b\tc", "${jndi:ldap://x}")) {
      assertThat(raw.get("/health/live", name + ": " + bad).header(name))
          .isNotBlank()
          .isNotEqualTo(bad)
          .matches("[0-9a-f-]{36}");
    }
  }

  @Test
  void everyAnswerCarriesTheProtection() {
    for (String path :
        List.of(
            "/",
            "/api/",
            "/api/v1/openapi.json",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/api/v1/session",
            "/soap/v1/FleetService?wsdl",
            "/oauth2/token",
            "/no-such-page")) {
      Refusals.headers(demo.anonymous().get(path));
    }
  }

  private DynamicTest head(String name, String start, int status, String... headers) {
    return body(name, start + " HTTP/1.1", status, "", headers);
  }

  private DynamicTest body(String name, int status, String body, String... headers) {
    return body(name, SESSION, status, body, headers);
  }

  private DynamicTest body(
      String name, String requestLine, int status, String body, String... headers) {
    return dynamicTest(
        name,
        () ->
            refused(
                raw.send(
                    requestLine,
                    Stream.concat(ORDINARY.stream(), Stream.of(headers)).toList(),
                    body),
                status));
  }

  private static void refused(Answer answer, Integer... statuses) {
    assertThat(answer.status()).as(answer.body()).isIn((Object[]) statuses);
    Refusals.problem(answer, answer.status());
  }

  private static String manyHeaders() {
    StringBuilder headers = new StringBuilder("X-0: a");
    for (int i = 1; i < 1_000; i++) {
      headers.append("\r\nX-").append(i).append(": aaaaaaaa");
    }
    return headers.toString();
  }
}
