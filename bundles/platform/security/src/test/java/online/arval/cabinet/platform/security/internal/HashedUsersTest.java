package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.persistence.testing.TestDatabases;
import online.arval.cabinet.platform.security.Users;
import online.arval.cabinet.platform.security.Users.HashedUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who come with the hash of their password. */
class HashedUsersTest {
  private static final String HASH = new Argon2(8, 1).hash("moved-from-afar".toCharArray());

  private final TestDatabases databases = TestDatabases.inMemory();
  private final Node node = new Node(databases, new TestClock());

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void keepTheHashAndCostNone() {
    int before = node.hash.hashes.get();
    Users.User boris = node.users.createHashed(boris(HASH));
    assertThat(node.hash.hashes.get()).isEqualTo(before);
    assertThat(node.users.findByLogin("boris")).contains(boris);
    String kept = node.core.users().byLogin("boris").orElseThrow().passwordHash();
    assertThat(new Argon2(19_456, 2).matches("moved-from-afar".toCharArray(), kept)).isTrue();
  }

  @Test
  void aLoginIsTakenOnce() {
    node.users.createHashed(boris(HASH));
    assertThat(refusal(boris(HASH)).code()).isEqualTo("login-taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cabinet-demo",
        "$2b$12$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
        "$argon2i$v=19$m=19456,t=2,p=1$DIwffawcQiVhtL6B$vZXbYYgv48geNk2H6hxBky1QEZ+bSEdw3KRvmbl1",
        "$argon2id$v=19$m=999999,t=2,p=1$DIwffawcQiVhtL6B$vZXbYYgv48geNk2H6hxBky1QEZ+bSEdw3KRvmbl1",
        "$argon2id$v=19$m=19456,t=11,p=1$DIwffawcQiVhtL6B$vZXbYYgv48geNk2H6hxBky1QEZ+bSEdw3KRvmbl1",
        "$argon2id$v=19$m=19456,t=2,p=1$DIwffawcQiVhtL6B$short",
      })
  void whatIsNoHashOrTooDearToCheckIsRefused(String hash) {
    assertThat(refusal(boris(hash)).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.field()).isEqualTo("passwordHash"));
    assertThat(node.users.findByLogin("boris")).isEmpty();
  }

  private ProblemException refusal(HashedUser user) {
    return catchThrowableOfType(() -> node.users.createHashed(user), ProblemException.class);
  }

  private static HashedUser boris(String hash) {
    return new HashedUser("boris", hash, "Boris", Role.FLEET_MANAGER, Optional.of(Node.COMPANY));
  }
}
