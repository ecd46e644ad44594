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
    "secretKey, short, secretKey must have at least 32 characters",
    "sessionIdle, tomorrow, sessionIdle is no ISO 8601 duration: tomorrow",
    "tokenLife, PT0S, tokenLife must be longer than nothing",
    "lookupCache, PT3S, lookupCache must be PT0S to PT2S"
  })
  void whateverKeepsPeopleOutIsNamed(String key, String value, String expected) {
    Result result = check(Map.of(key, value));
    assertThat(result.isOk()).isFalse();
    assertThat(result.toString()).contains(expected);
  }

  private static Result check(Map<String, Object> values) {
    return new SecretsCheck(Config.of(values)).execute();
  }
}
