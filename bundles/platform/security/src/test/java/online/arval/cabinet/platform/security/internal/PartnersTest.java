package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnersTest {
  private final TestDatabases databases = TestDatabases.inMemory();
  private final TestClock clock = new TestClock();
  private final Node node = new Node(databases, clock);

  @BeforeEach
  void partner() {
    node.partner("erp", "erp-secret", "fleet:read", "fleet:write");
  }

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void aVerifiedSecretIsHashedOnceInFiveMinutes() {
    for (int i = 0; i < 3; i++) {
      assertThat(node.authenticator.partner("erp", "erp-secret"))
          .contains(new Caller.Partner("erp", null, Set.of("fleet:read", "fleet:write")));
    }
    assertThat(node.hash.checks.get()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(5));
    node.authenticator.partner("erp", "erp-secret");
    assertThat(node.hash.checks.get()).isEqualTo(2);
  }

  @Test
  void manyCallsAtOnceHashAForgottenSecretOnce() throws Exception {
    Node one = new Node(databases, clock, values -> with(values, "hashParallel", 1));
    List<Thread> calls = new ArrayList<>();
    AtomicInteger known = new AtomicInteger();
    one.core
        .hasher()
        .inSlot(
            () -> {
              for (int i = 0; i < 20; i++) {
                calls.add(
                    new Thread(
                        () ->
                            one.authenticator
                                .partner("erp", "erp-secret")
                                .ifPresent(caller -> known.incrementAndGet())));
              }
              calls.forEach(Thread::start);
              while (!calls.stream().allMatch(call -> call.getState() == State.TIMED_WAITING)) {
                Thread.onSpinWait();
              }
              return true;
            });
    for (Thread call : calls) {
      call.join();
    }
    assertThat(known.get()).isEqualTo(20);
    assertThat(one.hash.checks.get()).isEqualTo(1);
  }

  private static Map<String, Object> with(Map<String, Object> values, String name, Object value) {
    values.put(name, value);
    return values;
  }

  @Test
  void aChangedSecretHoldsAtOnceHereAndWithinTheBoundOnAnotherNode() {
    Node other = new Node(databases, clock);
    assertThat(other.authenticator.partner("erp", "erp-secret")).isPresent();
    node.authenticator.partner("erp", "erp-secret");

    node.partner("erp", "another-secret", "fleet:read");

    assertThat(node.authenticator.partner("erp", "erp-secret")).isEmpty();
    assertThat(node.authenticator.partner("erp", "another-secret")).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(other.authenticator.partner("erp", "erp-secret")).isEmpty();
  }

  @Test
  void aDisabledPartnerIsRefusedEverywhere() {
    node.authenticator.partner("erp", "erp-secret");
    node.users.setPartnerEnabled("erp", false);

    assertThat(node.authenticator.partner("erp", "erp-secret")).isEmpty();
    assertThat(node.authenticator.partnerCaller("erp")).isEmpty();
    assertThat(node.authenticator.digestSecret("erp")).isEmpty();
    assertThat(node.users.partners()).extracting("enabled").containsExactly(false);
  }

  @Test
  void unknownAndWrongCostTheSameAndAreLockedOut() {
    node.authenticator.partner("nobody", "x"); // makes the decoy
    int before = node.hash.checks.get();
    node.authenticator.partner("nobody", "x");
    node.authenticator.partner("erp", "x");
    assertThat(node.hash.checks.get() - before).isEqualTo(2);

    for (int i = 0; i < 9; i++) {
      clock.advance(Duration.ofSeconds(20));
      node.authenticator.partner("erp", "x");
    }
    assertThat(node.authenticator.partner("erp", "erp-secret")).isEmpty();
    clock.advance(Duration.ofMinutes(15));
    assertThat(node.authenticator.partner("erp", "erp-secret")).isPresent();
  }

  @Test
  void theDigestSecretIsSealedAndOpensOnlyUnderTheSameKey() {
    assertThat(node.authenticator.digestSecret("erp")).contains("erp-secret");
    assertThat(node.authenticator.digestSecret("nobody")).isEmpty();
    String stored =
        node.core
            .sql()
            .one(
                "select sealed_secret, secret_hash from sec_partner",
                row -> row.getString("sealed_secret") + row.getString("secret_hash"))
            .orElseThrow();
    assertThat(stored).doesNotContain("erp-secret");

    Node other =
        new Node(
            databases, clock, values -> Map.of("secretKey", "quite-another-key-0123456789abcdef"));
    assertThat(other.authenticator.digestSecret("erp")).isEmpty();
  }

  @Test
  void aSealedSecretOpensForItsOwnerOnlyAndNotWhenTamperedWith() {
    ServerKey key = new ServerKey(Node.KEY);
    String sealed = key.seal("erp", "secret");
    assertThat(key.open("erp", sealed)).contains("secret");
    assertThat(key.seal("erp", "secret")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> key.open("other", sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTokenHasTheScopesAskedForAndEndsInTime() {
    var client = node.tokenDesk.authenticate("erp", "erp-secret", "192.0.2.1").orElseThrow();
    var narrow = node.tokenDesk.issue(client, Set.of("fleet:read")).orElseThrow();
    var wide = node.tokenDesk.issue(client, Set.of()).orElseThrow();

    assertThat(node.tokenDesk.issue(client, Set.of("fleet:read", "admin"))).isEmpty();
    assertThat(bearer(narrow.token()).scopes()).containsExactly("fleet:read");
    assertThat(bearer(wide.token()).scopes())
        .containsExactlyInAnyOrder("fleet:read", "fleet:write");
    clock.advance(Duration.ofHours(1));
    assertThat(node.authenticator.bearer(wide.token())).isEmpty();
  }

  @Test
  void revokingDisablingAndStoringAnewEndTokens() {
    var client = node.tokenDesk.authenticate("erp", "erp-secret", "192.0.2.1").orElseThrow();
    String first = node.tokenDesk.issue(client, Set.of()).orElseThrow().token();
    String second = node.tokenDesk.issue(client, Set.of()).orElseThrow().token();
    bearer(first);

    node.tokenDesk.revoke(new TokenDesk.Client("other", Set.of()), first);
    assertThat(node.authenticator.bearer(first)).isPresent();
    node.tokenDesk.revoke(client, first);
    assertThat(node.authenticator.bearer(first)).isEmpty();

    bearer(second);
    node.users.setPartnerEnabled("erp", false);
    assertThat(node.authenticator.bearer(second)).isEmpty();
    assertThat(node.actions())
        .contains("security.token.issued", "security.token.revoked", "security.partner.disabled");
  }

  @Test
  void badInputIsNamed() {
    assertThatThrownBy(() -> node.partner("E R P", "short", "A b"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.errors())
                    .extracting("field")
                    .containsExactly("clientId", "secret", "scopes"));
    assertThatThrownBy(() -> node.users.setPartnerEnabled("nobody", true))
        .isInstanceOf(ProblemException.class);
  }

  private Caller.Partner bearer(String token) {
    return node.authenticator.bearer(token).orElseThrow();
  }
}
