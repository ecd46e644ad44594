package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u001b",
        "\u007f",
        "\u0085",
        "\ud83d",
        "\udc00",
        "\ufffe",
        "\uffff",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufdd0",
        "\ud83f\udfff"
      })
  void whatCannotBeKeptIsNotProper(String text) {
    assertThat(Texts.isProper("a" + text + "b")).isFalse();
  }

  @Test
  void everyOtherTextIs() {
    assertThat(Texts.isProper("Ёж\t\r\n\ud83d\ude97 \u2028\u200d\ufffd\ufeff")).isTrue();
    assertThat(Texts.isProper("")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \t\n", "\u00a0", "\u200b\u200b", "\u200d\ufeff\u2060", "\u00ad", "\u3164"})
  void nothingToSeeIsBlank(String text) {
    assertThat(Texts.isBlank(text)).isTrue();
    assertThat(Texts.isBlank(text + "x")).isFalse();
  }

  @Test
  void xmlGetsWhatItCanCarry() {
    assertThat(Texts.forXml("a\uffff\u0001\ud83d\ude97\ud83db\t"))
        .isEqualTo("a\ufffd\ufffd\ud83d\ude97\ufffdb\t");
    assertThat(Texts.forXml("a\u202eb")).isEqualTo("a\u202eb");
    assertThat(Texts.forXml(null)).isNull();
  }
}
