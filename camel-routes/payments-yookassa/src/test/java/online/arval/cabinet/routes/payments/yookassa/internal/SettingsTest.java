package online.arval.cabinet.routes.payments.yookassa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.util.converter.Converters;

class SettingsTest {
  @Test
  void theDefaultsCanBeUsed() {
    assertThat(Settings.of(configuration(Map.of()))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "base.url, bank.example, '\"bank.example\" is no address such as https://example.com/v1'",
    "least.kopecks, 0, 'must be 1 or more, not 0'",
    "most.kopecks, 5, 'must be 100 or more, not 5'",
    "consumers, 0, 'must be 1 to 64, not 0'",
    "connect.timeout.ms, -1, 'must be 1 to 600000, not -1'",
    "answer.timeout.ms, 0, 'must be 1 to 600000, not 0'",
    "attempts, 11, 'must be 1 to 10, not 11'",
    "breaker.wait.ms, 0, 'must be 1 to 600000, not 0'",
    "saves.methods, yes, 'must be true or false, not \"yes\"'",
    "notification.addresses, example.com, not an address: example.com",
  })
  void whatCannotBeUsedIsNamed(String property, String value, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Settings.of(configuration(Map.of(property, value))))
        .withMessage(
            "online.arval.cabinet.routes.payments.yookassa.cfg: " + property + ": " + told);
  }

  private static YooKassaConfig configuration(Map<String, String> values) {
    return Converters.standardConverter().convert(values).to(YooKassaConfig.class);
  }
}
