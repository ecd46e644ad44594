package online.arval.cabinet.platform.broker.internal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
  @Test
  void aHashLetsItsPasswordIn() {
    Password password = Password.of(Password.hash("right"));
    assertThat(password.isReadable()).isTrue();
    assertThat(password.matches("right")).isTrue();
    assertThat(password.matches("wrong")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pbkdf2:", "pbkdf2:x:AAAA:AAAA", "pbkdf2:1:????:AAAA", "pbkdf2:1:AAAA"})
  void aBrokenHashLetsNobodyIn(String configured) {
    Password password = Password.of(configured);
    assertThat(password.isReadable()).isFalse();
    assertThat(password.matches(configured)).isFalse();
    assertThat(password.matches("")).isFalse();
  }
}
