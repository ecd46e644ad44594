package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Property
  void whatIsPackedIsUnpacked(
      @ForAll @Size(min = 1, max = 5)
          List<@AlphaChars @Chars({'Я', ' ', '-', '%', '|'}) String> values) {
    String cursor = Cursor.of(values.toArray(String[]::new));
    assertThat(cursor).matches("[A-Za-z0-9_-]*");
    assertThat(Cursor.parse(cursor, values.size())).isEqualTo(values);
  }

  @Property
  void whatWasCutLengthenedOrChangedIsRefused(
      @ForAll @AlphaChars @StringLength(min = 1, max = 9) String value,
      @ForAll @IntRange(max = 7) int cut) {
    String cursor = Cursor.of("plate:ASC", value);
    String shorter = cursor.substring(0, Math.max(0, cursor.length() - 1 - cut));
    String other = cursor.substring(0, cut) + (char) (cursor.charAt(cut) ^ 1);
    for (String wrong : List.of(shorter, cursor + "x", other + cursor.substring(cut + 1))) {
      assertThatThrownBy(() -> Cursor.parse(wrong, 2)).isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "QQ", "a", ""})
  void whatWasNotPackedIsRefused(String cursor) {
    assertThatThrownBy(() -> Cursor.parse(cursor, 2))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo("invalid-cursor"));
  }
}
