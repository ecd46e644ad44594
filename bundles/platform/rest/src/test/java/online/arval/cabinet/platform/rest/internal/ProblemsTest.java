package online.arval.cabinet.platform.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import online.arval.cabinet.platform.gate.RateLimiter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  private static TestApi api;

  @BeforeAll
  static void start() throws Exception {
    api = new TestApi(new Things(), null);
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  @Test
  void datesAreIsoAndAbsentFieldsAreLeftOut() throws Exception {
    assertThat(api.get("/things/1").body())
        .isEqualTo("{\"id\":\"1\",\"day\":\"2026-11-22\",\"at\":\"2026-11-22T10:00:00Z\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"name\":\"a\",\"size\":1,\"colour\":1}|422|unknown-field|colour",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"2026-01-01\"},{\"year\":1,\"x\":1}]}|422|unknown-field|rows[1].x",
        "{\"name\":\"a\",\"size\":\"1\"}|422|invalid-type|size",
        "{\"name\":\"a\",\"size\":1.5}|422|invalid-format|size",
        "{\"name\":\"a\"}|422|required|size",
        "{\"name\":12,\"size\":1}|422|invalid-type|name",
        "{\"name\":1e999999999,\"size\":1}|422|invalid-type|name",
        "{\"name\":true,\"size\":1}|422|invalid-type|name",
        "{\"name\":[\"a\"],\"size\":1}|422|invalid-type|name",
        "{\"name\":{},\"size\":1}|422|invalid-type|name",
        "{\"name\":\"a\\u0000b\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\\u001b[31m\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\\ud83d\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\\udc00b\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":[2026,11,20]}]}|422|invalid-type|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":20000}]}|422|invalid-type|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":{}}]}|422|invalid-type|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"2026-11-20T00:00:00Z\"}]}|422|invalid-format|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"\"}]}|422|invalid-format|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\" 2026-11-20\"}]}|422|invalid-format|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":1763600000}]}|422|invalid-type|rows[0].at",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":1763600000.5}]}|422|invalid-type|rows[0].at",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":[2026,11,20]}]}|422|invalid-type|rows[0].at",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":\"1763600000\"}]}|422|invalid-format|rows[0].at",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":\"2026-11-20\"}]}|422|invalid-format|rows[0].at",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":\"2026-11-20T00:00:00\"}]}|422|invalid-format|rows[0].at",
        "{\"name\":\"a\\uffff\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\\ufffe\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\\u202e\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\\u2066\",\"size\":1}|422|invalid-characters|name",
        "{\"name\":\"a\",\"size\":\"\"}|422|invalid-format|size",
        "{\"name\":\"a\",\"size\":true}|422|invalid-type|size",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"2026-13-01\"}]}|422|invalid-format|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"1899-12-31\"}]}|422|out-of-range|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"-999999999-01-01\"}]}|422|out-of-range|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"day\":\"+999999999-12-31\"}]}|422|out-of-range|rows[0].day",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":\"2201-01-01T00:00:00Z\"}]}|422|out-of-range|rows[0].at",
        "{\"name\":\"a\",\"size\":1,\"rows\":[{\"year\":1,\"at\":\"-999999999-01-01T00:00:00Z\"}]}|422|out-of-range|rows[0].at",
        "{\"name\":\"a\",\"size\":1} x|400|malformed-json|",
        "{\"name\":\"a\",|400|malformed-json|",
        "{\"name\":\"a\",\"name\":\"b\"}|400|malformed-json|",
        "[1]|400|malformed-json|",
        "~~|400|body-required|",
      })
  void wrongInputIsNamed(String json, int status, String code, String field) throws Exception {
    HttpResponse<String> answer = api.post("/things", json, Map.of());
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"")
        .doesNotContain("online.arval", "java.");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    if (field != null) {
      assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }
  }

  @Test
  void everyCharacterOfAProperTextIsTaken() throws Exception {
    String text = "\"Ёж\\t\\r\\n\\ud83d\\ude97 \\u2028\"";
    assertThat(api.post("/things", "{\"name\":" + text + ",\"size\":1}", Map.of()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void daysAndMomentsAreTaken() throws Exception {
    for (String at : new String[] {"2026-11-20T10:00:00Z", "2026-11-20T10:00:00.5+03:00"}) {
      String rows = "[{\"year\":1,\"day\":\"2026-11-20\",\"at\":\"" + at + "\"}]";
      assertThat(
              api.post("/things", "{\"name\":\"a\",\"size\":1,\"rows\":" + rows + "}", Map.of())
                  .statusCode())
          .isEqualTo(201);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "windows-1251"})
  void jsonIsUtf8(String charset) throws Exception {
    assertNotUtf8("{\"name\":\"Ёж\",\"size\":1}".getBytes(Charset.forName(charset)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0af", "e080af", "f08080af", "eda080", "f4908080", "ff", "c3"})
  void eachCharacterHasOneForm(String hex) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("{\"name\":\"a".getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(HexFormat.of().parseHex(hex));
    body.writeBytes("\",\"size\":1}".getBytes(StandardCharsets.US_ASCII));
    assertNotUtf8(body.toByteArray());
  }

  @Test
  void aByteOrderMarkIsNoText() throws Exception {
    String body = "\ufeff{\"name\":\"a\",\"size\":1}";
    assertThat(api.post("/things", body, Map.of()).statusCode()).isEqualTo(201);
  }

  private static void assertNotUtf8(byte[] body) throws Exception {
    HttpResponse<String> answer =
        api.send(
            api.to("/things")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"malformed-json\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset",
        "application/json;;",
        "application/json; =x",
        "application/json; a=b c",
        "application/json/x"
      })
  void anOddTypeIsNeverOurFailure(String type) throws Exception {
    HttpResponse<String> answer =
        api.send(
            api.to("/things")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\",\"size\":1}")));
    assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400, 415);
  }

  /** The container's log and CXF's stay silent: a client may go away whenever it likes. */
  @Test
  void aClientThatGoesAwayIsNoNews() throws Exception {
    List<LogRecord> news = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.INFO.intValue()) {
              news.add(record);
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger cxf = Logger.getLogger("org.apache.cxf");
    cxf.addHandler(handler);
    try {
      for (int i = 0; i < 3; i++) {
        api.leave("/things/long");
      }
      api.idle();
    } finally {
      cxf.removeHandler(handler);
    }
    assertThat(news).extracting(LogRecord::getMessage).isEmpty();
  }

  @Test
  void aBodyWithoutATypeIsNotGuessed() throws Exception {
    HttpResponse<String> answer =
        api.send(
            api.to("/things")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\",\"size\":1}")));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("\"code\":\"unsupported-media-type\"");
  }

  @Test
  void anEndlessNumberIsRefused() throws Exception {
    HttpResponse<String> answer =
        api.post("/things", "{\"size\":" + "1".repeat(5000) + "}", Map.of());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"malformed-json\"");
    assertThat(api.post("/things", "{\"name\":" + "1".repeat(5000) + "}", Map.of()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void anExpectedProblemAndItsPath() throws Exception {
    HttpResponse<String> answer = api.get("/things/gone");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("\"type\":\"https://cabinet.arval.online/problems/not-found\"")
        .contains("\"instance\":\"/api/v1/test/things/gone\"");
  }

  @Test
  void aFailureOfOursTellsNothing() throws Exception {
    HttpResponse<String> answer = api.get("/things/broken");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("\"code\":\"internal\"").doesNotContain("secret");
  }

  @Test
  void whatTheApiDoesNotOffer() throws Exception {
    HttpResponse<String> method = api.send(api.to("/things").DELETE());
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.body()).contains("\"code\":\"method-not-allowed\"");
    assertThat(method.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(api.send(api.to("/things/1").header("Accept", "application/xml")).statusCode())
        .isEqualTo(406);
    HttpResponse<String> media =
        api.send(
            api.to("/things")
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));
    assertThat(media.statusCode()).isEqualTo(415);
    assertThat(media.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(api.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(api.get("/services").statusCode()).isEqualTo(404);
    HttpResponse<String> options =
        api.send(api.to("/things").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(options.statusCode()).isEqualTo(200);
    assertThat(options.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void pagesAreLinked() throws Exception {
    HttpResponse<String> answer = api.get("/things?limit=1&total=true");
    assertThat(answer.body()).contains("\"next\":\"abc\"", "\"total\":9");
    assertThat(answer.headers().firstValue("Link"))
        .contains("</api/v1/test/things?limit=1&total=true&cursor=abc>; rel=\"next\"");
    assertThat(api.get("/things").body()).doesNotContain("total");
    assertThat(api.get("/things?limit=501").body())
        .contains("\"field\":\"limit\"", "\"code\":\"out-of-range\"");
    for (String limit : new String[] {"x", "0", "-1", "+5", "%D9%A5", "5000000000"}) {
      assertThat(api.get("/things?limit=" + limit).statusCode()).as(limit).isEqualTo(422);
    }
    assertThat(api.get("/things?total=maybe").statusCode()).isEqualTo(422);
  }

  @Test
  void versionsAreCompared() throws Exception {
    HttpResponse<String> read = api.get("/things/1");
    assertThat(read.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(api.send(api.to("/things/1").header("If-None-Match", "\"7\"")).statusCode())
        .isEqualTo(304);
    assertThat(put("\"7\"")).isEqualTo(200);
    assertThat(put("*")).isEqualTo(200);
    assertThat(put("\"6\"")).isEqualTo(412);
    assertThat(put("W/\"7\"")).isEqualTo(412);
    assertThat(put("nonsense")).isEqualTo(412);
    assertThat(put(null)).isEqualTo(428);
  }

  private static int put(String ifMatch) throws Exception {
    HttpRequest.Builder request =
        api.to("/things/1")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\",\"size\":1}"));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return api.send(request).statusCode();
  }

  @Test
  void whoMayCall() throws Exception {
    HttpResponse<String> nobody = api.send(api.anonymous("/things"));
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(
            api.send(api.anonymous("/things").header("Authorization", "Bearer bad")).statusCode())
        .isEqualTo(401);
    assertThat(api.send(api.anonymous("/things/open/door").header("Accept", "text/plain")).body())
        .isEqualTo("open");
    String cookie = "cabinet_session=" + TestApi.COOKIE;
    assertThat(api.send(api.anonymous("/things").header("Cookie", cookie)).statusCode())
        .isEqualTo(200);
    assertThat(api.send(api.anonymous("/things").header("Cookie", "__Host-" + cookie)).statusCode())
        .as("over plain HTTP a browser never sends it")
        .isEqualTo(401);
    assertThat(api.send(api.anonymous("/things").header("Cookie", cookie + "x")).statusCode())
        .isEqualTo(401);
    assertThat(create(cookie, null).body()).contains("\"code\":\"csrf-token\"");
    assertThat(create(cookie, "wrong").statusCode()).isEqualTo(403);
    assertThat(create(cookie, TestApi.CSRF).statusCode()).isEqualTo(201);
  }

  private static HttpResponse<String> create(String cookie, String csrf) throws Exception {
    HttpRequest.Builder request =
        api.anonymous("/things")
            .header("Cookie", cookie)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a\",\"size\":1}"));
    if (csrf != null) {
      request.header("X-CSRF-Token", csrf);
    }
    return api.send(request);
  }

  @Test
  void aPrincipalHasAnAllowance() throws Exception {
    RateLimiter before = api.collaborators.rate();
    api.collaborators.rate(new RateLimiter(0.1, 2, 10, System::nanoTime));
    try {
      assertThat(api.get("/things").statusCode()).isEqualTo(200);
      assertThat(api.get("/things").statusCode()).isEqualTo(200);
      HttpResponse<String> third = api.get("/things");
      assertThat(third.statusCode()).isEqualTo(429);
      long wait = third.headers().firstValueAsLong("Retry-After").orElse(0);
      assertThat(Duration.ofSeconds(wait)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
    } finally {
      api.collaborators.rate(before);
    }
  }

  @Test
  void withoutItsStoreAKeyIsToldToComeBack() throws Exception {
    HttpResponse<String> answer =
        api.post("/things", "{\"name\":\"a\",\"size\":1}", Map.of("Idempotency-Key", "k"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
  }
}
