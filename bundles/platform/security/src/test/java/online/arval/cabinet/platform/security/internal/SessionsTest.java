package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.security.Users.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private final TestDatabases databases = TestDatabases.inMemory();
  private final TestClock clock = new TestClock();
  private final Node node = new Node(databases, clock);
  private final User anna = node.person("anna");

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void aSessionTellsWhoAskedAndWhatUnsafeRequestsMustRepeat() {
    String cookie = node.signIn(" Anna ", Node.PASSWORD);

    var session = node.authenticator.session(cookie).orElseThrow();
    assertThat(session.caller())
        .isEqualTo(new Caller.Person(anna.id(), "anna", anna.role(), Node.COMPANY));
    assertThat(session.displayName()).isEqualTo("Anna Petrova");
    assertThat(session.csrfToken()).hasSize(43).isNotEqualTo(cookie);
    assertThat(session.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(node.actions()).contains("security.session.opened");
  }

  @Test
  void neitherTheCookieNorTheCsrfTokenCanBeReadFromTheDatabase() {
    String cookie = node.signIn("anna", Node.PASSWORD);
    String csrf = node.authenticator.session(cookie).orElseThrow().csrfToken();

    String stored =
        node.core
            .sql()
            .one(
                "select id, token_hash from sec_session",
                row -> row.getString("id") + " " + row.getString("token_hash"))
            .orElseThrow();
    assertThat(stored).contains(Tokens.sha256(cookie)).doesNotContain(cookie).doesNotContain(csrf);
  }

  @Test
  void everySignInOpensANewSession() {
    assertThat(Stream.generate(() -> node.signIn("anna", Node.PASSWORD)).limit(3))
        .doesNotHaveDuplicates();
    assertThat(node.desk.of(anna.id())).hasSize(3);
  }

  @Test
  void aSessionLivesThroughARestartAndOnASecondNode() {
    String cookie = node.signIn("anna", Node.PASSWORD);
    Node other = new Node(databases, clock);

    assertThat(other.authenticator.session(cookie)).isEqualTo(node.authenticator.session(cookie));
  }

  @Test
  void idlenessEndsASessionAndUseProlongsIt() {
    String cookie = node.signIn("anna", Node.PASSWORD);
    clock.advance(Duration.ofHours(11));
    assertThat(node.authenticator.session(cookie)).isPresent();
    clock.advance(Duration.ofHours(11));
    assertThat(node.authenticator.session(cookie)).isPresent();
    clock.advance(Duration.ofHours(12));
    assertThat(node.authenticator.session(cookie)).isEmpty();
  }

  @Test
  void aSessionEndsSevenDaysAfterSignInHoweverMuchItIsUsed() {
    String cookie = node.signIn("anna", Node.PASSWORD);
    for (int hour = 0; hour < 7 * 24 - 1; hour++) {
      clock.advance(Duration.ofHours(1));
      assertThat(node.authenticator.session(cookie)).isPresent();
    }
    clock.advance(Duration.ofHours(1));
    assertThat(node.authenticator.session(cookie)).isEmpty();
  }

  @Test
  void theLastUseIsNotedAtMostOnceAMinute() {
    String cookie = node.signIn("anna", Node.PASSWORD);
    var signedIn = clock.instant();
    clock.advance(Duration.ofSeconds(59));
    node.authenticator.session(cookie);
    assertThat(node.desk.of(anna.id()).get(0).lastSeenAt()).isEqualTo(signedIn);
    clock.advance(Duration.ofSeconds(1));
    node.authenticator.session(cookie);
    assertThat(node.desk.of(anna.id()).get(0).lastSeenAt()).isEqualTo(clock.instant());
  }

  @Test
  void signingOutHoldsAtOnceHereAndWithinTheBoundOnAnotherNode() {
    Node other = new Node(databases, clock);
    String cookie = node.signIn("anna", Node.PASSWORD);
    var session = other.authenticator.session(cookie).orElseThrow();
    node.authenticator.session(cookie);

    assertThat(node.desk.close(session.caller(), session.id(), true)).isTrue();

    assertThat(node.authenticator.session(cookie)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(other.authenticator.session(cookie)).isEmpty();
    assertThat(node.actions()).contains("security.session.closed");
  }

  @Test
  void othersSessionsCannotBeEnded() {
    node.person("boris");
    String annas = node.signIn("anna", Node.PASSWORD);
    var anna = node.authenticator.session(annas).orElseThrow();
    var boris = node.authenticator.session(node.signIn("boris", Node.PASSWORD)).orElseThrow();

    assertThat(node.desk.close(boris.caller(), anna.id(), false)).isFalse();
    assertThat(node.authenticator.session(annas)).isPresent();
  }

  @Test
  void endingTheOthersKeepsThisOne() {
    String first = node.signIn("anna", Node.PASSWORD);
    String second = node.signIn("anna", Node.PASSWORD);
    var current = node.authenticator.session(second).orElseThrow();

    assertThat(node.desk.closeOthers(current.caller(), current.id())).isEqualTo(1);
    assertThat(node.authenticator.session(first)).isEmpty();
    assertThat(node.authenticator.session(second)).isPresent();
  }

  @Test
  void disablingAndANewPasswordEndAllSessions() {
    String before = node.signIn("anna", Node.PASSWORD);
    node.authenticator.session(before);
    node.users.setPassword(anna.id(), "another long one".toCharArray());
    assertThat(node.authenticator.session(before)).isEmpty();

    String after = node.signIn("anna", "another long one");
    node.authenticator.session(after);
    node.users.setEnabled(anna.id(), false);
    assertThat(node.authenticator.session(after)).isEmpty();
    assertThat(node.actions()).contains("security.user.password-changed", "security.user.disabled");
  }

  @Test
  void theAdministratorEndsAnySession() {
    String cookie = node.signIn("anna", Node.PASSWORD);
    String id = node.authenticator.session(cookie).orElseThrow().id();

    assertThat(node.desk.revoke(id)).isTrue();
    assertThat(node.authenticator.session(cookie)).isEmpty();
    assertThat(node.desk.revoke(id)).isFalse();
    assertThat(node.desk.revoke("no id")).isFalse();
  }

  @Test
  void housekeepingDeletesWhatHasExpired() {
    node.signIn("anna", Node.PASSWORD);
    clock.advance(Duration.ofHours(13));
    String live = node.signIn("anna", Node.PASSWORD);

    new Housekeeping(node.core).run();

    Optional<Integer> left =
        node.core.sql().one("select count(*) as n from sec_session", row -> row.getInt("n"));
    assertThat(left).contains(1);
    assertThat(node.authenticator.session(live)).isPresent();
  }
}
