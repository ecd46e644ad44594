package online.arval.cabinet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", " 2026-01-31 ", "2200-12-31"})
  void daysOfOurTimeAreRead(String text) {
    assertThat(Input.optionalDay("from", text)).contains(LocalDate.parse(text.strip()));
  }

  @Test
  void noDayIsNone() {
    assertThat(Input.optionalDay("from", null)).isEmpty();
    assertThat(Input.optionalDay("from", " ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, invalid-date",
    "31.01.2026, invalid-date",
    "1899-12-31, out-of-range",
    "2201-01-01, out-of-range",
    "0000-01-01, out-of-range",
    "-999999999-01-01, out-of-range",
    "+999999999-12-31, out-of-range",
  })
  void otherDaysAreRefused(String text, String code) {
    assertThatThrownBy(() -> Input.optionalDay("from", text))
        .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
        .extracting(problem -> problem.errors().get(0))
        .extracting(FieldError::field, FieldError::code)
        .containsExactly("from", code);
  }
}
