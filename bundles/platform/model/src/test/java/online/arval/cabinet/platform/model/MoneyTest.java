package online.arval.cabinet.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "45000,4500000",
    "45000.5,4500050",
    "'45 000,05',4500005",
    "-0.01,-1",
    "+7,700",
    "0,0"
  })
  void readsRoubles(String text, long kopecks) {
    assertThat(Money.parse("sum", text)).isEqualTo(Money.ofKopecks(kopecks));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1.234", "1e5", "NaN", "--1", "1,2,3", "123456789012345", "١"})
  void refusesWhatIsNoAmount(String text) {
    assertThatThrownBy(() -> Money.parse("sum", text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo("invalid-amount"));
  }

  @ParameterizedTest
  @CsvSource({
    "2,25,1",
    "1,50,1",
    "-1,50,-1",
    "3,50,2",
    "100,33.335,33",
    "50000,25,12500",
    "1,49.99,0"
  })
  void percentRoundsHalfAwayFromZero(long kopecks, BigDecimal percent, long share) {
    assertThat(Money.ofKopecks(kopecks).percent(percent)).isEqualTo(Money.ofKopecks(share));
  }

  @Property
  void shareAndRestAddUp(
      @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long kopecks,
      @ForAll @IntRange(max = 100) int percent) {
    Money whole = Money.ofKopecks(kopecks);
    Money share = whole.percent(percent);
    assertThat(share.plus(whole.minus(share))).isEqualTo(whole);
    assertThat(whole.negated().percent(percent)).isEqualTo(share.negated());
  }

  @Property
  void whatIsWrittenIsReadBack(
      @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long kopecks) {
    Money money = Money.ofKopecks(kopecks);
    assertThat(Money.parse("sum", money.toString())).isEqualTo(money);
  }

  @Test
  void overflowIsNeverSilent() {
    Money most = Money.ofKopecks(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Money.ofKopecks(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.percent(101)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofRoubles(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void peopleReadItWithGroupsAndComma() {
    assertThat(Money.ofKopecks(123_456_705).format()).isEqualTo("1\u00a0234\u00a0567,05\u00a0₽");
    assertThat(Money.ofKopecks(-50).format()).isEqualTo("\u22120,50\u00a0₽");
  }
}
