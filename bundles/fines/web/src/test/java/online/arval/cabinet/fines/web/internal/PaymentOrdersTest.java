package online.arval.cabinet.fines.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import online.arval.cabinet.platform.model.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentOrdersTest {
  @Test
  void finesAreRead() {
    String other = Samples.FINE.value().toUpperCase(Locale.ROOT);
    assertThat(PaymentOrders.fines(List.of(other))).containsExactly(Samples.FINE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a", "00000000-0000-0000-0000-00000000000g"})
  void aWrongFineIsNamedAsTheCallerNamesThem(String id) {
    assertThat(wrongField(Arrays.asList(Samples.FINE.value(), id))).isEqualTo("fineIds");
  }

  @Test
  void aWrongNumberOfFinesIsNamed() {
    assertThat(wrongField(List.of())).isEqualTo("fineIds");
    assertThat(wrongField(Collections.nCopies(201, Samples.FINE.value()))).isEqualTo("fineIds");
  }

  private static String wrongField(List<String> ids) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> PaymentOrders.fines(ids));
    assertThat(refused).isNotNull();
    assertThat(refused.errors()).hasSize(1);
    return refused.errors().get(0).field();
  }
}
