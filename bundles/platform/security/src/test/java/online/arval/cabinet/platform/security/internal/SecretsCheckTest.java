package online.arval.cabinet.platform.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsCheckTest {
  @Test
  void aConfiguredSecretIsFine() {
    assertThat(check(Map.of("secretKey", Node.KEY)).isOk()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "secretKey, '', Missing secret: online.arval.cabinet.security secretKey",
    "secretKey, ${env:CABINET_SECRET_KEY}, Missing secret: online.arval.cabinet.security secretKey",
    "secretKey, short, secretKey: must have at least 32 characters",
    "sessionIdle, tomorrow, 'sessionIdle: \"tomorrow\" is no ISO 8601 duration'",
    "tokenLife, PT0S, online.arval.cabinet.security.cfg: tokenLife: must be longer than nothing",
    "failuresBeforeLock, 3, 'online.arval.cabinet.security.cfg: failuresBeforeLock: must be 5 to'",
    "argon2Passes, 1, 'online.arval.cabinet.security.cfg: argon2Passes: must be 2 to'",
    "lockout, 1 day, 'online.arval.cabinet.security.cfg: lockout: \"1 day\" is no ISO 8601 duration'",
    "lookupCache, PT3S, online.arval.cabinet.security.cfg: lookupCache: must be PT0S to PT2S"
  })
  void whateverKeepsPeopleOutIsNamed(String key, String value, String expected) {
    Result result = check(Map.of(key, value.matches("\\d") ? Integer.valueOf(value) : value));
    assertThat(result.isOk()).isFalse();
    assertThat(result.toString()).contains(expected);
  }

  @Test
  void anOriginIsNoHostName() {
    assertThat(check(Map.of("allowedOrigins", new String[] {"cabinet.example"})).toString())
        .contains("allowedOrigins: must be origins such as https://cabinet.example");
    assertThat(check(Map.of("allowedOrigins", new String[] {"https://[::1]:8443"})).toString())
        .doesNotContain("allowedOrigins");
  }

  private static Result check(Map<String, Object> values) {
    return new SecretsCheck(Config.of(values)).execute();
  }
}
