package online.arval.cabinet.routes.fines.gisgmp.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.util.converter.Converters;

class GisGmpSettingsTest {
  @Test
  void theDefaultsCanBeUsed() {
    assertThat(GisGmpSettings.of(configuration(Map.of()), "node")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "endpoint, smev.example, '\"smev.example\" is no address such as https://example.com/v1'",
    "verify, yes, 'must be true or false, not \"yes\"'",
    "test, 1, 'must be true or false, not \"1\"'",
    "page.length, 101, 'must be 1 to 100, not 101'",
    "answer.seconds, 0, 'must be 1 to 3600, not 0'",
    "attempts, 11, 'must be 1 to 10, not 11'",
    "poll.first.ms, 0, 'must be 1 to 600000, not 0'",
    "poll.idle.seconds, 0, 'must be 1 to 86400, not 0'",
    "connect.timeout.ms, -1, 'must be 1 to 600000, not -1'",
    "parallel, 65, 'must be 1 to 64, not 65'",
  })
  void whatCannotBeUsedIsNamed(String property, String value, String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GisGmpSettings.of(configuration(Map.of(property, value)), "node"))
        .withMessage("online.arval.cabinet.routes.fines.gisgmp.cfg: " + property + ": " + told);
  }

  private static GisGmpConfig configuration(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(Map.of("endpoint", "https://smev.example/ws"));
    all.putAll(values);
    return Converters.standardConverter().convert(all).to(GisGmpConfig.class);
  }
}
