package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @Property
  void areUuidsOfVersion7ThatSortByTime(
      @ForAll @LongRange(max = 281_474_976_710_654L) long millis) {
    String id = Ids.next(millis);
    assertThat(Ids.isValid(id)).isTrue();
    assertThat(UUID.fromString(id).version()).isEqualTo(7);
    assertThat(UUID.fromString(id).variant()).isEqualTo(2);
    assertThat(Ids.next(millis + 1)).isGreaterThan(id);
  }

  @Test
  void areReadInAnyCaseWithSpaces() {
    String id = Ids.next();
    assertThat(Ids.requireValid("id", " " + id.toUpperCase(Locale.ROOT) + "\n")).isEqualTo(id);
    assertThat(new CompanyId(id).toString()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "0190163d-8694-739b-aea5-966c26f8ad9",
        "0190163d-8694-739b-aea5-966c26f8ad9g",
        "0190163d08694-739b-aea5-966c26f8ad90",
        "' or 1=1 --"
      })
  void otherTextIsRefusedByField(String text) {
    assertThatThrownBy(() -> Ids.requireValid("vehicleId", text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .singleElement()
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly("vehicleId", "invalid-id"));
  }
}
