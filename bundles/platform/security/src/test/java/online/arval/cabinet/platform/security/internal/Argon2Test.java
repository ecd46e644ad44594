package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2Test {
  private final Argon2 argon2 = new Argon2(19_456, 2);

  @Test
  void aHashCarriesItsParametersAndAFreshSalt() {
    String hash = argon2.hash("пароль".toCharArray());
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(255);
    assertThat(argon2.hash("пароль".toCharArray())).isNotEqualTo(hash);
  }

  @Test
  void onlyTheSamePasswordMatchesWhateverTheParametersAreToday() {
    String hash = argon2.hash("пароль".toCharArray());
    Argon2 stronger = new Argon2(32_768, 3);
    assertThat(stronger.matches("пароль".toCharArray(), hash)).isTrue();
    assertThat(stronger.matches("Пароль".toCharArray(), hash)).isFalse();
    assertThat(stronger.matches(new char[0], hash)).isFalse();
  }

  /** From the test suite of the reference implementation (phc-winner-argon2, test.c). */
  @Test
  void hashesOfOtherImplementationsAreUnderstood() {
    String foreign =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(argon2.matches("password".toCharArray(), foreign)).isTrue();
  }
}
