package online.arval.cabinet.platform.broker.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSettingsTest {
  @Test
  void theDefaultsCanBeUsed() {
    BrokerSettings settings = BrokerSettings.of(TestBroker.config(Map.of()));
    assertThat(settings.embedded()).isTrue();
    assertThat(settings.folder()).hasFileName("artemis");
  }

  @ParameterizedTest
  @CsvSource({
    "port, 99999999, 'port: must be 0 to 65535, not 99999999'",
    "port, -1, 'port: must be 0 to 65535, not -1'",
    "embedded, perhaps, 'embedded: must be true or false, not \"perhaps\"'",
    "embedded, false, 'url: must be the address of the broker, as embedded is false'",
    "max.memory.mb, 0, 'max.memory.mb: must be 1 to 1048576, not 0'",
    "redelivery.multiplier, 0.5, 'redelivery.multiplier: must be 1.0 to 1000.0, not 0.5'",
    "max.redelivery.delay.ms, 0, 'max.redelivery.delay.ms: must be 1 to 86400000, not 0'",
  })
  void whatCannotBeUsedIsNamed(String property, String value, String told) {
    BrokerConfig config = TestBroker.config(Map.of(property, typed(value)));
    assertThatThrownBy(() -> BrokerSettings.of(config))
        .isInstanceOf(BrokerFailure.class)
        .hasMessageStartingWith("online.arval.cabinet.broker.cfg: " + told);
  }

  private static Object typed(String value) {
    if (value.matches("-?\\d+")) {
      return Integer.valueOf(value);
    }
    return value.matches("-?\\d+\\.\\d+") ? Double.valueOf(value) : value;
  }
}
