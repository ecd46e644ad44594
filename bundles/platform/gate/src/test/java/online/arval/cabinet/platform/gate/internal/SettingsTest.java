package online.arval.cabinet.platform.gate.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void theDefaultsCanBeUsed() {
    assertThat(Settings.of(configuration(Map.of())).concurrency()).isEqualTo(32);
  }

  @ParameterizedTest
  @CsvSource({
    "concurrency, -1, 'concurrency: must be 0 or more, not -1'",
    "parking_wait_ms, -5, 'parking.wait.ms: must be 0 to 86400000, not -5'",
    "body_max_bytes, -2, 'body.max.bytes: must be -1 or more, not -2'",
    "rate_per_second, -0.5, 'rate.per.second: must be 0.0 or more, not -0.5'",
    "rate_burst, 0, 'rate.burst: must be 1 or more, not 0'",
    "trusted_proxies, nobody, trusted.proxies: nobody is no address",
    "trusted_proxies, 10.0.0.0/x, 'trusted.proxies: 10.0.0.0/x must end with a length of 0 to 32'",
    "trusted_proxies, 10.0.0.0/33, 'trusted.proxies: 10.0.0.0/33 must end with a length of 0 to 32'",
    "reserved_paths, api, 'reserved.paths: must be paths such as /api, not api'",
    "content_security_policy, дом, content.security.policy: must be visible ASCII characters",
  })
  void whatCannotBeUsedIsNamed(String property, String value, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of(configuration(Map.of(property, value))))
        .withMessageStartingWith("online.arval.cabinet.gate.cfg: " + told);
  }

  private static GateConfiguration configuration(Map<String, String> values) {
    return (GateConfiguration)
        Proxy.newProxyInstance(
            SettingsTest.class.getClassLoader(),
            new Class<?>[] {GateConfiguration.class},
            (self, method, arguments) -> value(method, values.get(method.getName())));
  }

  private static Object value(Method method, String text) {
    Class<?> type = method.getReturnType();
    if (text == null) {
      return method.getDefaultValue();
    } else if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == long.class) {
      return Long.valueOf(text);
    } else if (type == double.class) {
      return Double.valueOf(text);
    }
    return type == String.class ? text : new String[] {text};
  }
}
