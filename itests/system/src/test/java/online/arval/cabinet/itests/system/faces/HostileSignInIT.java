package online.arval.cabinet.itests.system.faces;

import static online.arval.cabinet.itests.system.faces.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forged, stolen, ended and missing proofs of who asks; guessing. */
@ExtendWith(RunningDemo.class)
class HostileSignInIT {
  private static final String ME = "/api/v1/session";
  private static final String DRIVERS = "/api/v1/fleet/drivers";
  private static final String DRIVER = "{\"fullName\":\"Подложный Иван\"}";
  private static final Pattern PASSWORD = Pattern.compile("[Pp]assword: (\\S+)");

  private final Demo demo;

  HostileSignInIT(Demo demo) {
    this.demo = demo;
  }

  @Test
  void forgedCookies() {
    for (String value :
        List.of("", "x", "a".repeat(43), "a".repeat(6_000), "' or 1=1 --", "../..")) {
      problem(with("Cookie", "cabinet_session=" + value).get(ME), 401, "unauthenticated");
    }
    problem(with("Cookie", "cabinet_session=a; cabinet_session=b").get(ME), 401);
    problem(with("Cookie", "=;;=\"").get(ME), 401);
  }

  @Test
  void aCookieOfAnEndedSession() {
    SignedIn session = signIn("support");
    session.get(ME).expect(200);
    session.send("DELETE", ME, null, session.csrf()).expect(204);
    problem(session.get(ME), 401, "unauthenticated");
  }

  @Test
  void theCsrfToken() {
    SignedIn one = signIn("fleet");
    SignedIn other = signIn("fleet");
    problem(one.send("POST", DRIVERS, DRIVER, ""), 403, "csrf-token");
    problem(one.send("POST", DRIVERS, DRIVER, "garbage"), 403, "csrf-token");
    problem(one.send("POST", DRIVERS, DRIVER, other.csrf()), 403, "csrf-token");
    problem(one.send("DELETE", ME, null, other.csrf()), 403, "csrf-token");
    one.get(ME).expect(200);
    one.send("DELETE", ME, null, one.csrf()).expect(204);
    other.send("DELETE", ME, null, other.csrf()).expect(204);
  }

  @Test
  void bearerTokens() {
    for (String token : List.of("x", "a".repeat(43), "a.b.c", "null")) {
      problem(with("Authorization", "Bearer " + token).get(DRIVERS), 401, "invalid-token");
    }
    problem(with("Authorization", "Basic ZXJwOmVycC1kZW1vLXNlY3JldA==").get(DRIVERS), 401);
    Api revoked = Api.partner(demo.url(), Demo.ERP.clientId(), Demo.ERP.secret());
    revoked.get(DRIVERS).expect(200);
    Answer granted =
        token("grant_type=client_credentials&client_id=erp&client_secret=erp-demo-secret");
    String token = granted.expect(200).json().path("access_token").asText();
    form("/oauth2/revoke", "token=" + token + "&client_id=erp&client_secret=erp-demo-secret")
        .expect(200);
    problem(with("Authorization", "Bearer " + token).get(DRIVERS), 401, "invalid-token");
  }

  /** RFC 6749 §5.2 names these errors. */
  @Test
  void theTokenEndpoint() {
    String erp = "&client_id=erp&client_secret=erp-demo-secret";
    oauth(
        token("grant_type=client_credentials&client_id=erp&client_secret=wrong"),
        401,
        "invalid_client");
    oauth(
        token("grant_type=client_credentials&client_id=nobody&client_secret=wrong"),
        401,
        "invalid_client");
    oauth(
        token("grant_type=password&username=fleet&password=cabinet-demo" + erp),
        400,
        "unsupported_grant_type");
    oauth(token("nothing"), 401, "invalid_client");
    oauth(token("a=b" + erp), 400, "invalid_request");
    oauth(token("grant_type=client_credentials&scope=fleet:own" + erp), 400, "invalid_scope");
  }

  @Test
  void pagesOfOtherSitesMayNotSignIn() {
    String body = "{\"login\":\"fleet\",\"password\":\"cabinet-demo\"}";
    problem(demo.anonymous().post(ME, body, Map.of("Origin", "https://evil.example")), 403);
    problem(demo.anonymous().post(ME, body, Map.of("Sec-Fetch-Site", "cross-site")), 403);
  }

  /** The same answer for a wrong password and a login that is not there. */
  @Test
  void signInTellsNothing() {
    JsonNode wrong = problem(signInAs("fleet2", "wrong"), 401, "invalid-credentials");
    JsonNode nobody =
        problem(signInAs("nobody-" + System.nanoTime(), "wrong"), 401, "invalid-credentials");
    for (String member : List.of("type", "title", "detail")) {
      assertThat(wrong.path(member)).isEqualTo(nobody.path(member));
    }
    Refusals.field(demo.anonymous().post(ME, "{\"login\":\"fleet\"}"), "password", "required");
  }

  /** After some wrong passwords even the right one has to wait, but only at that address. */
  @Test
  void guessing() {
    String login = "guessed-" + Long.toString(System.nanoTime(), 36);
    String said = demo.console("cabinet:user-add --generate " + login + " SUPPORT_AGENT Guessed");
    Matcher password = PASSWORD.matcher(said);
    assertThat(password.find()).as(said).isTrue();
    RawHttp raw = new RawHttp(demo);
    String right = credentials(login, password.group(1));
    // from an address of its own, so that nobody else is locked out with it
    String address = "127.0.0." + (2 + Math.floorMod(login.hashCode(), 250));
    raw.post(address, ME, right).expect(200);
    int wait = 0;
    // each failure from the fifth on doubles the wait; long enough for the next request to be early
    for (int i = 0; i < 200 && wait < 8; i++) {
      Answer answer = raw.post(address, ME, credentials(login, "wrong-" + i));
      problem(answer, 401, "invalid-credentials");
      wait =
          answer.header("Retry-After").isEmpty()
              ? 0
              : Integer.parseInt(answer.header("Retry-After"));
      LockSupport.parkNanos(100_000_000);
    }
    Answer refused = raw.post(address, ME, right);
    problem(refused, 401, "invalid-credentials");
    assertThat(refused.header("Retry-After")).isNotBlank();
    raw.post("127.0.0.1", ME, right).expect(200);
  }

  private SignedIn signIn(String login) {
    Answer answer = signInAs(login, Api.PASSWORD).expect(200);
    String cookie = answer.header("Set-Cookie").split(";")[0];
    assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
    return new SignedIn(demo, cookie, answer.json().path("csrfToken").asText());
  }

  private Answer signInAs(String login, String password) {
    return demo.anonymous().post(ME, credentials(login, password));
  }

  private static String credentials(String login, String password) {
    return "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}";
  }

  private Answer token(String form) {
    return form("/oauth2/token", form);
  }

  private Answer form(String path, String form) {
    return demo.anonymous()
        .post(path, form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static void oauth(Answer answer, int status, String error) {
    assertThat(answer.expect(status).json().path("error").asText())
        .as(answer.body())
        .isEqualTo(error);
    Refusals.headers(answer);
    Refusals.nothingInside(answer.body());
  }

  private Header with(String name, String value) {
    return path -> demo.anonymous().send("GET", path, null, Map.of(name, value));
  }

  private interface Header {
    Answer get(String path);
  }

  /** A session carried by hand. */
  private record SignedIn(Demo demo, String cookie, String csrf) {
    Answer get(String path) {
      return send("GET", path, null, "");
    }

    Answer send(String method, String path, String bodyOrNull, String csrfToken) {
      Map<String, String> headers =
          csrfToken.isEmpty()
              ? Map.of("Cookie", cookie)
              : Map.of("Cookie", cookie, "X-CSRF-Token", csrfToken);
      return demo.anonymous().send(method, path, bodyOrNull, headers);
    }
  }
}
