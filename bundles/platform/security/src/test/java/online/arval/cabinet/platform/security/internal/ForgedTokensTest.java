package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;

/** Nothing but the very value that was issued opens anything. */
class ForgedTokensTest {
  private static TestDatabases databases;
  private static Node node;
  private static String cookie;
  private static String token;

  @BeforeContainer
  static void issue() {
    databases = TestDatabases.inMemory();
    node = new Node(databases, new TestClock());
    node.person("anna");
    node.partner("erp", "erp-secret", "fleet:read");
    cookie = node.signIn("anna", Node.PASSWORD);
    var client = node.tokenDesk.authenticate("erp", "erp-secret", "192.0.2.1").orElseThrow();
    token = node.tokenDesk.issue(client, java.util.Set.of()).orElseThrow().token();
  }

  @AfterContainer
  static void close() {
    databases.close();
  }

  @Property(tries = 300)
  void randomTextNeverAuthenticates(@ForAll("candidates") String candidate) {
    assertThat(node.authenticator.session(candidate)).isEmpty();
    assertThat(node.authenticator.bearer(candidate)).isEmpty();
  }

  @Property(tries = 200)
  void oneChangedCharacterIsEnoughToFail(@ForAll("positions") int position) {
    assertThat(node.authenticator.session(changed(cookie, position))).isEmpty();
    assertThat(node.authenticator.bearer(changed(token, position))).isEmpty();
    assertThat(node.authenticator.session(cookie)).isPresent();
    assertThat(node.authenticator.bearer(token)).isPresent();
  }

  @Property(tries = 1)
  void oneKindOfTokenIsNotAnother() {
    String csrf = node.authenticator.session(cookie).orElseThrow().csrfToken();
    for (String foreign : List.of(token, csrf, Tokens.sha256(cookie))) {
      assertThat(node.authenticator.session(foreign)).isEmpty();
    }
    assertThat(node.authenticator.bearer(cookie)).isEmpty();
  }

  @Provide
  Arbitrary<String> candidates() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(100),
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withCharRange('0', '9')
            .withChars('-', '_')
            .ofLength(43));
  }

  @Provide
  Arbitrary<Integer> positions() {
    return Arbitraries.integers().between(0, 42);
  }

  private static String changed(String text, int position) {
    char other = text.charAt(position) == 'A' ? 'B' : 'A';
    return text.substring(0, position) + other + text.substring(position + 1);
  }
}
