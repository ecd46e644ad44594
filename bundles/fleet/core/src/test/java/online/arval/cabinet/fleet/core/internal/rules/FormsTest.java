package online.arval.cabinet.fleet.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of forms, wherever they come from: REST, SOAP, a file. */
class FormsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u200b\u200b", "\u00a0\u2060\ufeff", "\u3164\u3164"})
  void aNameHasSomethingToSee(String name) {
    assertThat(wrong(name)).extracting(FieldError::code).containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0000", "\n", "\u0085", "\ud83d", "\ufffe", "\uffff", "\u202e", "\u2067"})
  void aNameHoldsWhatCanBeKeptAndShown(String character) {
    assertThat(wrong("An" + character + "na"))
        .extracting(FieldError::code)
        .containsExactly("invalid-characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ёжикова Анна-Мария", "O\u2019Neil", "\u0645\u06cc\u200c\u062e"})
  void everyOtherNameIsTaken(String name) {
    assertThat(Forms.check(form(name)).fullName()).isEqualTo(name);
  }

  private static List<FieldError> wrong(String name) {
    return catchThrowableOfType(ProblemException.class, () -> Forms.check(form(name))).errors();
  }

  private static DriverForm form(String name) {
    return new DriverForm(name, "", "", "", "");
  }
}
