package online.arval.cabinet.platform.operations.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceParserTest {
  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @ParameterizedTest
  @CsvSource({
    "30s, 2026-03-10T11:59:30Z",
    "15m, 2026-03-10T11:45:00Z",
    "2H, 2026-03-10T10:00:00Z",
    "7d, 2026-03-03T12:00:00Z",
    "2026-03-01, 2026-02-28T21:00:00Z",
    "2026-03-01T08:00:00Z, 2026-03-01T08:00:00Z"
  })
  void readsWhatPeopleType(String text, Instant expected) {
    assertThat(SinceParser.parse(text, NOW, MOSCOW)).isEqualTo(expected);
  }

  @Test
  void tellsWhatItWouldUnderstand() {
    assertThatThrownBy(() -> SinceParser.parse("yesterday", NOW, MOSCOW))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("yesterday")
        .hasMessageContaining("2h");
  }
}
