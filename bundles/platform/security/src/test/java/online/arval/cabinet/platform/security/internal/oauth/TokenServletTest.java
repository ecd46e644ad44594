package online.arval.cabinet.platform.security.internal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.security.internal.FakeRequest;
import online.arval.cabinet.platform.security.internal.FakeResponse;
import online.arval.cabinet.platform.security.internal.Node;
import online.arval.cabinet.platform.security.internal.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenServletTest {
  private static final String GRANT = "grant_type=client_credentials";
  private static final String BODY = "&client_id=erp&client_secret=s%26cret+%25";

  private final TestDatabases databases = TestDatabases.inMemory();
  private final TestClock clock = new TestClock();
  private final Node node = new Node(databases, clock);
  private final TokenServlet servlet = new TokenServlet(node.tokenDesk);

  @BeforeEach
  void partner() {
    node.partner("erp", "s&cret %", "fleet:read", "fleet:write");
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void aTokenForCredentialsInTheBody() throws IOException {
    FakeResponse answer = token(GRANT + BODY);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.json().get("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.json().get("expires_in").asInt()).isEqualTo(3600);
    assertThat(answer.json().get("scope").asText()).isEqualTo("fleet:read fleet:write");
    String token = answer.json().get("access_token").asText();
    assertThat(node.authenticator.bearer(token)).isPresent();
  }

  @Test
  void aNarrowerTokenForCredentialsInTheHeader() throws IOException {
    FakeResponse answer =
        send(
            basic(
                "erp",
                "s%26cret+%25",
                FakeRequest.of("POST", "/token"),
                GRANT + "&scope=fleet:read"));

    assertThat(answer.json().get("scope").asText()).isEqualTo("fleet:read");
    assertThat(
            node.authenticator
                .bearer(answer.json().get("access_token").asText())
                .orElseThrow()
                .scopes())
        .containsExactly("fleet:read");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=client_credentials, 401, invalid_client",
    "grant_type=client_credentials&client_id=erp&client_secret=wrong, 401, invalid_client",
    "grant_type=client_credentials&client_id=who&client_secret=wrong, 401, invalid_client",
    "client_id=erp&client_secret=s%26cret+%25, 400, invalid_request",
    "grant_type=password&client_id=erp&client_secret=s%26cret+%25, 400, unsupported_grant_type",
    "grant_type=client_credentials&scope=admin&client_id=erp&client_secret=s%26cret+%25, 400, invalid_scope",
    "grant_type=client_credentials&client_id=erp&client_id=erp&client_secret=x, 400, invalid_request",
    "grant_type=%zz, 400, invalid_request",
    "grant_type=client_credentials&client_id=erp%00&client_secret=x, 400, invalid_request",
    "grant_type=client_credentials&client_id=erp%ff&client_secret=x, 400, invalid_request"
  })
  void errorsAreThoseOfRfc6749(String form, int status, String error) throws IOException {
    FakeResponse answer = token(form);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("error").asText()).isEqualTo(error);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("WWW-Authenticate") != null).isEqualTo(status == 401);
  }

  @Test
  void otherMethodsFormatsSizesAndPathsAreRefused() throws IOException {
    assertThat(send(FakeRequest.of("GET", "/token")).status()).isEqualTo(405);
    assertThat(send(FakeRequest.of("GET", "/token")).header("Allow")).isEqualTo("POST");
    assertThat(
            send(FakeRequest.of("POST", "/token").header("Content-Type", "application/json"))
                .status())
        .isEqualTo(415);
    assertThat(token("x=" + "y".repeat(9000)).status()).isEqualTo(413);
    assertThat(send(FakeRequest.of("POST", "/authorize").form(GRANT)).status()).isEqualTo(404);
    assertThat(
            send(basic("erp", "s%26cret+%25", FakeRequest.of("POST", "/token"), GRANT + BODY))
                .status())
        .isEqualTo(400);
    assertThat(
            send(FakeRequest.of("POST", "/token").form(GRANT).header("Authorization", "Basic ###"))
                .status())
        .isEqualTo(401);
  }

  @Test
  void aRevokedTokenIsDeadAndAnUnknownOneIsNoError() throws IOException {
    String token = token(GRANT + BODY).json().get("access_token").asText();

    assertThat(send(FakeRequest.of("POST", "/revoke").form("token=" + token + BODY)).status())
        .isEqualTo(200);
    assertThat(node.authenticator.bearer(token)).isEmpty();
    assertThat(send(FakeRequest.of("POST", "/revoke").form("token=" + token + BODY)).status())
        .isEqualTo(200);
    assertThat(send(FakeRequest.of("POST", "/revoke").form("token=" + token)).status())
        .isEqualTo(401);
  }

  @Test
  void anAddressThatGuessesIsToldToWait() throws IOException {
    for (int i = 0; i < 50; i++) {
      token(GRANT + "&client_id=c" + i + "&client_secret=guess");
    }
    FakeResponse answer = token(GRANT + BODY);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    clock.advance(Duration.ofSeconds(1));
    assertThat(token(GRANT + BODY).status()).isEqualTo(200);
  }

  private FakeResponse token(String form) throws IOException {
    return send(FakeRequest.of("POST", "/token").form(form));
  }

  private FakeResponse send(FakeRequest request) throws IOException {
    FakeResponse response = new FakeResponse();
    servlet.service(request.get(), response.get());
    return response;
  }

  private static FakeRequest basic(String id, String secret, FakeRequest request, String form) {
    byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return request
        .form(form)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}
