package online.arval.cabinet.platform.security.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.security.internal.FakeRequest;
import online.arval.cabinet.platform.security.internal.Node;
import online.arval.cabinet.platform.security.internal.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionResourceTest {
  private static final SignInBody RIGHT = new SignInBody("anna", Node.PASSWORD);

  private final TestDatabases databases = TestDatabases.inMemory();
  private final Node node = new Node(databases, new TestClock());
  private final SessionResource session = new SessionResource(node.authenticator, node.desk);
  private final SessionsResource sessions = new SessionsResource(node.authenticator, node.desk);

  @BeforeEach
  void person() {
    node.person("anna");
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void signingInSetsAnUntouchableCookieAndTellsWhoIsSignedIn() throws Exception {
    Response answer = session.signIn(post().get(), RIGHT);

    String cookie = answer.getHeaderString("Set-Cookie");
    assertThat(cookie).matches("cabinet_session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict");
    assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
    var json =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .valueToTree((Object) answer.getEntity());
    assertThat(json.get("user").get("login").asText()).isEqualTo("anna");
    assertThat(json.get("user").get("role").asText()).isEqualTo("FLEET_MANAGER");
    assertThat(json.get("user").get("displayName").asText()).isEqualTo("Anna Petrova");
    assertThat(json.get("user").get("companyId").asText()).isEqualTo(Node.COMPANY.value());
    assertThat(json.get("csrfToken").asText()).hasSize(43);
    assertThat(session.current(with(cookie).get()).getEntity()).isEqualTo(answer.getEntity());
  }

  @Test
  void overTlsOnlyTheHostBoundCookieCounts() {
    String cookie = session.signIn(post().secure().get(), RIGHT).getHeaderString("Set-Cookie");
    assertThat(cookie).startsWith("__Host-cabinet_session=").endsWith("; Secure");

    String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    var planted = FakeRequest.of("GET", "/").secure().cookie("cabinet_session", value).get();
    assertThat(refusal(() -> session.current(planted)).kind())
        .isEqualTo(ProblemKind.UNAUTHENTICATED);
  }

  @Test
  void aSecondSignInEndsTheSessionItCameWith() {
    String first = session.signIn(post().get(), RIGHT).getHeaderString("Set-Cookie");
    FakeRequest again = with(first);
    String second = session.signIn(again.get(), RIGHT).getHeaderString("Set-Cookie");

    assertThat(second).isNotEqualTo(first);
    assertThat(refusal(() -> session.current(with(first).get())).code())
        .isEqualTo("unauthenticated");
    assertThat(session.current(with(second).get()).getStatus()).isEqualTo(200);
  }

  @Test
  void aFailedSignInLeavesTheSessionItCameWith() {
    String first = session.signIn(post().get(), RIGHT).getHeaderString("Set-Cookie");
    refusal(() -> session.signIn(with(first).get(), new SignInBody("anna", "wrong")));
    assertThat(session.current(with(first).get()).getStatus()).isEqualTo(200);
  }

  @Test
  void signingOutClearsTheCookie() {
    String cookie = session.signIn(post().get(), RIGHT).getHeaderString("Set-Cookie");
    Response answer = session.signOut(with(cookie).get());

    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.getHeaderString("Set-Cookie")).startsWith("cabinet_session=; Max-Age=0;");
    assertThat(refusal(() -> session.current(with(cookie).get())).code())
        .isEqualTo("unauthenticated");
  }

  @Test
  void anotherSitesPageCannotSignAnybodyIn() {
    for (FakeRequest foreign :
        new FakeRequest[] {
          post().header("Origin", "https://evil.example"),
          post().header("Origin", "null"),
          post().header("Sec-Fetch-Site", "cross-site"),
          post().header("Sec-Fetch-Site", "same-site")
        }) {
      assertThat(refusal(() -> session.signIn(foreign.get(), RIGHT)).code())
          .isEqualTo("cross-site");
    }
    var own =
        post().header("Origin", "https://cabinet.example").header("Sec-Fetch-Site", "same-origin");
    assertThat(session.signIn(own.get(), RIGHT).getStatus()).isEqualTo(200);
  }

  @Test
  void missingFieldsAreNamed() {
    assertThat(refusal(() -> session.signIn(post().get(), new SignInBody(" ", null))).errors())
        .extracting("field")
        .containsExactly("login", "password");
    assertThat(refusal(() -> session.signIn(post().get(), null)).kind())
        .isEqualTo(ProblemKind.MALFORMED);
    assertThat(RIGHT.toString()).doesNotContain(Node.PASSWORD);
  }

  @Test
  void onesOwnSessionsAreListedAndEnded() {
    String phone = session.signIn(post().get(), RIGHT).getHeaderString("Set-Cookie");
    String desk =
        session
            .signIn(post().header("User-Agent", "Desk").get(), RIGHT)
            .getHeaderString("Set-Cookie");
    var items = sessions.list(with(desk).get()).items();
    assertThat(items).hasSize(2);
    assertThat(items)
        .filteredOn(SessionsResource.Item::current)
        .extracting("userAgent")
        .containsExactly("Desk");

    String other = items.stream().filter(item -> !item.current()).findFirst().orElseThrow().id();
    sessions.end(with(desk).get(), other);

    assertThat(refusal(() -> session.current(with(phone).get())).code())
        .isEqualTo("unauthenticated");
    assertThat(refusal(() -> sessions.end(with(desk).get(), other)).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(refusal(() -> sessions.end(with(desk).get(), "x")).kind())
        .isEqualTo(ProblemKind.NOT_FOUND);
    session.signIn(post().get(), RIGHT);
    sessions.endOthers(with(desk).get());
    assertThat(sessions.list(with(desk).get()).items()).hasSize(1);
  }

  private static FakeRequest post() {
    return FakeRequest.of("POST", "/");
  }

  private static FakeRequest with(String setCookie) {
    String[] pair = setCookie.split(";")[0].split("=");
    return FakeRequest.of("GET", "/").cookie(pair[0], pair[1]);
  }

  private static ProblemException refusal(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(call, ProblemException.class);
  }
}
