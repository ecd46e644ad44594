package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.DiscountSource;
import online.arval.cabinet.fines.core.internal.rules.Claim;
import online.arval.cabinet.fines.core.internal.rules.Claim.Quote;
import online.arval.cabinet.fines.core.internal.rules.DiscountSchedule;
import online.arval.cabinet.fines.core.internal.rules.Discounts;
import online.arval.cabinet.fines.core.internal.rules.WorkCalendar;
import online.arval.cabinet.platform.model.Money;

/** Prices: whatever the charge, exact and never against the payer. */
class DiscountPropertyTest {
  private static final WorkCalendar CALENDAR = WorkCalendar.shipped();
  private static final Discounts LAW = new Discounts(Office.LAW, CALENDAR);

  @Provide
  Arbitrary<Claim> claims() {
    Arbitrary<Long> full = Arbitraries.longs().between(1, 100_000_000_00L);
    Arbitrary<Quote> quote =
        Combinators.combine(
                Arbitraries.of(Quote.Kind.class),
                Arbitraries.longs().between(-10, 2_000_000),
                days())
            .as(Quote::new);
    return Combinators.combine(
            full,
            Arbitraries.longs().between(0, 1_000),
            Arbitraries.longs().between(0, 1_500),
            days(),
            Arbitraries.of("12.9 ч.2", "12.8 ч.1", "12.16 ч.3.1", "8.14", ""),
            quote.optional(0.5))
        .as(
            (sum, owed, paid, ruledOn, article, quoted) ->
                new Claim(
                    Money.ofKopecks(sum),
                    Money.ofKopecks(sum * owed / 1_000),
                    Money.ofKopecks(sum * paid / 1_000),
                    ruledOn,
                    ruledOn.minusDays(3),
                    article,
                    quoted));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 1_400)
        .map(days -> LocalDate.of(2024, 1, 1).plusDays(days));
  }

  @Property
  void priceAndSavingAreWhatIsOwed(@ForAll("claims") Claim claim, @ForAll("days") LocalDate today) {
    LAW.on(claim, today)
        .ifPresent(
            discount -> {
              assertThat(discount.price().plus(discount.saving())).isEqualTo(claim.owed());
              assertThat(discount.price().kopecks()).isPositive();
              assertThat(discount.saving().kopecks()).isPositive();
              assertThat(discount.lastDay()).isAfterOrEqualTo(today);
            });
  }

  @Property
  void waitingNeverMakesItCheaper(
      @ForAll("claims") Claim claim,
      @ForAll("days") LocalDate today,
      @ForAll @IntRange(min = 0, max = 200) int later) {
    assertThat(price(claim, today.plusDays(later))).isGreaterThanOrEqualTo(price(claim, today));
  }

  @Property
  void theLastDayOfTheScheduleIsAWorkingDay(@ForAll("days") LocalDate ruledOn) {
    Discount discount = LAW.on(claim(ruledOn, ruledOn, "12.9 ч.2"), ruledOn).orElseThrow();
    assertThat(CALENDAR.isWorking(discount.lastDay())).isTrue();
  }

  @Example
  void theLawByItsDates() {
    LocalDate ruled = LocalDate.of(2025, 1, 20);
    Claim old = claim(ruled, LocalDate.of(2024, 12, 31), "12.9 ч.2");
    assertThat(LAW.on(old, ruled).orElseThrow())
        .isEqualTo(
            new Discount(
                Money.ofRoubles(500),
                Money.ofRoubles(500),
                LocalDate.of(2025, 2, 10),
                DiscountSource.SCHEDULE));
    Claim young = claim(ruled, LocalDate.of(2025, 1, 1), "12.9 ч.2");
    assertThat(LAW.on(young, ruled).orElseThrow().price()).isEqualTo(Money.ofRoubles(750));
    assertThat(LAW.on(young, ruled).orElseThrow().lastDay()).isEqualTo(LocalDate.of(2025, 2, 19));
    assertThat(LAW.on(claim(ruled, ruled, "12.8 ч.1"), ruled)).isEmpty();
    assertThat(LAW.on(claim(ruled, ruled, "12.9 ч.6"), ruled)).isEmpty();
    assertThat(LAW.on(claim(ruled, ruled, "12.9 ч. 7"), ruled)).isPresent();
    assertThat(LAW.on(claim(ruled, ruled, "8.14 ч.2"), ruled)).isEmpty();
  }

  @Example
  void theRegistryComesFirstTheOperatorsTermsBeforeTheLaw() {
    LocalDate ruled = LocalDate.of(2026, 11, 12);
    Claim quoted =
        new Claim(
            Money.ofRoubles(1_000),
            Money.ofRoubles(1_000),
            Money.ZERO,
            ruled,
            ruled,
            "12.9 ч.2",
            Optional.of(new Quote(Quote.Kind.MULTIPLIER, 500, ruled.plusDays(5))));
    assertThat(LAW.on(quoted, ruled).orElseThrow().price()).isEqualTo(Money.ofRoubles(500));
    assertThat(LAW.on(quoted, ruled.plusDays(6))).isEmpty();
    Discounts flat = new Discounts(DiscountSchedule.parse(List.of(), List.of(), "50;20"), CALENDAR);
    assertThat(flat.on(claim(ruled, ruled, "12.9 ч.2"), ruled).orElseThrow().price())
        .isEqualTo(Money.ofRoubles(500));
  }

  @Example
  void holidaysMoveTheLastDay() {
    assertThat(CALENDAR.workingOnOrAfter(LocalDate.of(2026, 1, 1)))
        .isEqualTo(LocalDate.of(2026, 1, 12));
    assertThat(CALENDAR.isWorking(LocalDate.of(2025, 11, 1))).isTrue();
    assertThat(CALENDAR.isWorking(LocalDate.of(2031, 5, 9))).isFalse();
    assertThat(CALENDAR.years()).containsExactlyInAnyOrder(2024, 2025, 2026, 2027);
    assertThat(Discounts.endOf(LocalDate.of(2026, 12, 14))).isEqualTo("2026-12-14T21:00:00Z");
  }

  private static long price(Claim claim, LocalDate today) {
    return LAW.on(claim, today).map(Discount::price).orElse(claim.owed()).kopecks();
  }

  private static Claim claim(LocalDate ruledOn, LocalDate offence, String article) {
    Money full = Money.ofRoubles(1_000);
    return new Claim(full, full, Money.ZERO, ruledOn, offence, article, Optional.empty());
  }
}
