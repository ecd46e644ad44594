package online.arval.cabinet.fleet.core.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.api.Test;
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

  @Test
  void aKeyOfAnotherSystemHasSomethingToSee() {
    DriverForm form = new DriverForm("Anna", "", "", "", "\u200b\u2060");
    assertThat(catchThrowableOfType(ProblemException.class, () -> Forms.check(form)).errors())
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(tuple("externalId", "invalid-characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ёжикова Анна-Мария", "O\u2019Neil", "\u0645\u06cc\u200c\u062e"})
  void everyOtherNameIsTaken(String name) {
    assertThat(Forms.check(form(name)).fullName()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1899-12-31", "2201-01-01", "31.12.1066", "-999999999-01-01", "+999999999-12-31"})
  void aContractIsOfOurTime(String day) {
    ContractForm form = new ContractForm("L-1", day, "2026-12-31", "1", "", "");
    assertThat(catchThrowableOfType(ProblemException.class, () -> Forms.check(form)).errors())
        .extracting(FieldError::field, FieldError::code)
        .containsExactly(tuple("start", "out-of-range"));
  }

  private static List<FieldError> wrong(String name) {
    return catchThrowableOfType(ProblemException.class, () -> Forms.check(form(name))).errors();
  }

  private static DriverForm form(String name) {
    return new DriverForm(name, "", "", "", "");
  }
}
