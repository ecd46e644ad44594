package online.arval.cabinet.platform.soap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UsernameTokenTest {
  private static Server server;
  private static Server lenient;

  @BeforeAll
  static void start() throws Exception {
    server = new Server(Config.of(Map.of()));
    lenient = new Server(Config.of(Map.of("allow$_$plain$_$text$_$on$_$loopback", "true")));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    lenient.close();
  }

  @Test
  void digestIsAccepted() throws Exception {
    HttpResponse<String> answer =
        server.post(Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna"));
    assertThat(answer.body()).contains("Hello Anna from partner:erp");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void whoCannotBeVerifiedNowIsToldWhenToComeBack() throws Exception {
    HttpResponse<String> answer =
        lenient.post(Envelope.greet(Envelope.plain("erp", "busy"), "Anna"));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .contains(":Server</faultcode>", "Too many at once. Try again in 2 s. (sign-in-busy)");
  }

  @Test
  void digestCountsOnce() throws Exception {
    String envelope = Envelope.greet(Envelope.digest("erp", "s3cret"), "Anna");
    assertThat(server.post(envelope).statusCode()).isEqualTo(200);
    assertRefused(server.post(envelope));
  }

  @Test
  void oldAndFutureDigestsAreRefused() throws Exception {
    byte[] nonce = {1, 2, 3, 4, 5, 6, 7, 8};
    for (long seconds : new long[] {-400, 400}) {
      Instant at = Instant.now().plusSeconds(seconds);
      assertRefused(
          server.post(Envelope.greet(Envelope.digest("erp", "s3cret", nonce, at), "Anna")));
    }
  }

  @Test
  void wrongSecretUnknownNameAndNoTokenLookTheSame() throws Exception {
    HttpResponse<String> wrong = server.post(Envelope.greet(Envelope.digest("erp", "x"), "Anna"));
    HttpResponse<String> unknown =
        server.post(Envelope.greet(Envelope.digest("nobody", "x"), "Anna"));
    HttpResponse<String> empty = server.post(Envelope.greet(Envelope.digest("nobody", ""), "Anna"));
    HttpResponse<String> none = server.post(Envelope.greet("", "Anna"));
    assertRefused(wrong);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(empty.body()).isEqualTo(wrong.body());
    assertThat(none.body()).isEqualTo(wrong.body());
  }

  @Test
  void plainPasswordNeedsProtectionOrPermission() throws Exception {
    String envelope = Envelope.greet(Envelope.plain("erp", "s3cret"), "Anna");
    assertRefused(server.post(envelope));
    assertThat(lenient.post(envelope).body()).contains("Hello Anna");
    assertRefused(lenient.post(Envelope.greet(Envelope.plain("erp", "guess"), "Anna")));
  }

  @Test
  void twoTokensAreRefused() throws Exception {
    String token = Envelope.digest("erp", "s3cret");
    String two =
        token.replaceFirst(
            "(<w:UsernameToken>.*</w:UsernameToken>)",
            "$1"
                + Envelope.digest("erp", "s3cret")
                    .replaceAll(".*(<w:UsernameToken>.*</w:UsernameToken>).*", "$1"));
    assertRefused(server.post(Envelope.greet(two, "Anna")));
  }

  static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(":FailedAuthentication<").doesNotContain("Hello");
  }
}
