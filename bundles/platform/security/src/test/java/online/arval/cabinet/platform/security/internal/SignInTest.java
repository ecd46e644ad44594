package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import online.arval.cabinet.platform.operations.AuditEvent;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.security.Users.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final String ELSEWHERE = "198.51.100.7";

  private final TestDatabases databases = TestDatabases.inMemory();
  private final TestClock clock = new TestClock();
  private final Node node = new Node(databases, clock);
  private final User anna = node.person("anna");

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void unknownWrongDisabledAndLockedLookTheSameAndCostTheSame() {
    User disabled = node.person("disabled");
    node.users.setEnabled(disabled.id(), false);
    node.person("locked");
    fail("locked", 10, "192.0.2.9");
    refusal("warm-up", "x", ELSEWHERE); // makes the decoy
    int hashes = node.hash.hashes.get();

    for (String login : new String[] {"nobody", "anna", "disabled", "x".repeat(300)}) {
      int before = node.hash.checks.get();
      ProblemException e = refusal(login, login.equals("disabled") ? Node.PASSWORD : "wrong");
      assertThat(e).hasMessage("Login or password is wrong, or sign-in is locked for a while.");
      assertThat(e.retryAfter()).isEmpty();
      assertThat(node.hash.checks.get() - before).as(login).isEqualTo(1);
    }
    int before = node.hash.checks.get();
    ProblemException locked = refusal("locked", Node.PASSWORD, "192.0.2.9");
    assertThat(locked).hasMessage("Login or password is wrong, or sign-in is locked for a while.");
    assertThat(node.hash.checks.get() - before).isEqualTo(1);
    assertThat(node.hash.hashes.get()).isEqualTo(hashes);
  }

  @Test
  void theWaitDoublesFromTheFifthFailureAndTheTenthLocksForAQuarterOfAnHour() {
    long[] seconds = {0, 0, 0, 0, 1, 2, 4, 8, 16, 900};
    for (long wait : seconds) {
      ProblemException e = refusal("anna", "wrong");
      assertThat(e.retryAfter().orElse(Duration.ZERO)).isEqualTo(Duration.ofSeconds(wait));
      if (wait > 0) {
        clock.advance(Duration.ofSeconds(wait).minusMillis(1));
        assertThat(refusal("anna", Node.PASSWORD).retryAfter()).contains(Duration.ofMillis(1));
        clock.advance(Duration.ofMillis(1));
      }
    }
    assertThat(node.signIn("anna", Node.PASSWORD)).isNotEmpty();
    assertThat(node.actions()).contains("security.account.locked");
    assertThat(node.meters.counter("cabinet.security.lockouts").count()).isEqualTo(1);
  }

  @Test
  void unknownLoginsWaitLikeKnownOnes() {
    fail("nobody", 4);
    assertThat(refusal("nobody", "wrong").retryAfter()).contains(Duration.ofSeconds(1));
  }

  @Test
  void aLockOutSurvivesARestartHoldsOnEveryNodeAndCanBeEnded() {
    fail("anna", 10);
    Node other = new Node(databases, clock);
    refusal(other, "anna", Node.PASSWORD, "192.0.2.1");
    assertThat(other.users.find(anna.id()).orElseThrow().lockedUntil())
        .contains(clock.instant().plus(Duration.ofMinutes(15)));

    node.users.unlock(anna.id());

    assertThat(other.users.find(anna.id()).orElseThrow().lockedUntil()).isEmpty();
    assertThat(other.signIn("anna", Node.PASSWORD)).isNotEmpty();
  }

  @Test
  void aStrangerLocksOutOnlyItself() {
    fail("anna", 10, ELSEWHERE);
    refusal("anna", Node.PASSWORD, ELSEWHERE);
    assertThat(node.signIn("anna", Node.PASSWORD)).isNotEmpty();
  }

  @Test
  void triesDuringALockOutDoNotProlongIt() {
    fail("anna", 10);
    clock.advance(Duration.ofMinutes(14));
    refusal("anna", "wrong");
    clock.advance(Duration.ofMinutes(1));
    assertThat(node.signIn("anna", Node.PASSWORD)).isNotEmpty();
  }

  @Test
  void manyAddressesLockTheAccountButNotWhereItsOwnerSignedInBefore() {
    node.signIn("anna", Node.PASSWORD, "203.0.113.5");
    for (int i = 0; i < 100; i++) {
      refusal("anna", "wrong", "2001:db8:0:" + Integer.toHexString(i) + "::1");
    }
    refusal("anna", Node.PASSWORD, ELSEWHERE);
    assertThat(node.signIn("anna", Node.PASSWORD, "203.0.113.5")).isNotEmpty();
    refusal("anna", "typo", "203.0.113.5");
    refusal("anna", Node.PASSWORD, ELSEWHERE);

    clock.advance(Duration.ofMinutes(15));
    assertThat(node.signIn("anna", Node.PASSWORD, ELSEWHERE)).isNotEmpty();
  }

  @Test
  void anAddressThatFailsTooOftenIsToldToWaitWithoutAnyHashing() {
    for (int i = 0; i < 50; i++) {
      refusal("login" + i, "wrong");
    }
    int checks = node.hash.checks.get();

    ProblemException e =
        catchThrowableOfType(() -> node.signIn("anna", Node.PASSWORD), ProblemException.class);
    assertThat(e.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
    assertThat(e.code()).isEqualTo("address-limited");
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
    assertThat(node.hash.checks.get()).isEqualTo(checks);

    clock.advance(Duration.ofSeconds(1));
    assertThat(node.signIn("anna", Node.PASSWORD)).isNotEmpty();
  }

  @Test
  void successForgetsTheFailuresAndSoDoesTime() {
    fail("anna", 4);
    node.signIn("anna", Node.PASSWORD);
    fail("anna", 4);
    clock.advance(Duration.ofMinutes(61));
    assertThat(refusal("anna", "wrong").retryAfter()).isEmpty();
  }

  @Test
  void refusalsAreAuditedWithTheirReasonButNeverWithWhatWasTyped() {
    refusal("anna", "wrong");
    refusal("s3cret-typed-as-login", "x");

    assertThat(node.audit)
        .filteredOn(event -> event.action().equals("security.session.refused"))
        .extracting(AuditEvent::subject, event -> event.details().get("reason"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("user:" + anna.id(), "password"),
            org.assertj.core.groups.Tuple.tuple("user:unknown", "unknown"));
    assertThat(node.audit.toString()).doesNotContain("s3cret").doesNotContain("wrong");
    assertThat(node.meters.counter("cabinet.security.signins", "outcome", "refused").count())
        .isEqualTo(2);
  }

  @Test
  void withoutTheServersSecretNobodySignsIn() {
    Node bare = new Node(databases, clock, values -> Map.of("secretKey", "${env:NOT_SET}"));

    ProblemException e =
        catchThrowableOfType(() -> bare.signIn("anna", Node.PASSWORD), ProblemException.class);
    assertThat(e.code()).isEqualTo("not-configured");
  }

  @Test
  void aSignInInsideATransactionIsRefusedForItsFailuresWouldNotBeCounted() {
    ProblemException e =
        catchThrowableOfType(
            () -> databases.transactions().run(() -> node.signIn("anna", Node.PASSWORD)),
            ProblemException.class);
    assertThat(e.code()).isEqualTo("idempotency-not-offered");
  }

  private void fail(String login, int times) {
    fail(login, times, "192.0.2.1");
  }

  private void fail(String login, int times, String address) {
    for (int i = 0; i < times; i++) {
      Optional<Duration> wait = refusal(login, "wrong", address).retryAfter();
      if (i < times - 1) {
        wait.ifPresent(clock::advance);
      }
    }
  }

  private ProblemException refusal(String login, String password) {
    return refusal(login, password, "192.0.2.1");
  }

  private ProblemException refusal(String login, String password, String address) {
    return refusal(node, login, password, address);
  }

  private static ProblemException refusal(Node on, String login, String password, String address) {
    ProblemException e =
        catchThrowableOfType(() -> on.signIn(login, password, address), ProblemException.class);
    assertThat(e.kind()).isEqualTo(ProblemKind.UNAUTHENTICATED);
    assertThat(e.code()).isEqualTo("invalid-credentials");
    return e;
  }
}
