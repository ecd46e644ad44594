package online.arval.cabinet.demo.fines.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import online.arval.cabinet.demo.fines.internal.PlannedCharge.State;
import org.junit.jupiter.api.Test;

class ChargePlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private final List<ChargePlan.Car> cars =
      IntStream.range(0, 500)
          .mapToObj(i -> new ChargePlan.Car("9900%06d".formatted(i), "А%03dВС77".formatted(i)))
          .toList();
  private final List<PlannedCharge> charges = new ChargePlan(1, TODAY, 100_000).charges(cars, 5000);

  @Test
  void thereAreAllKinds() {
    assertThat(charges).hasSize(5000);
    assertThat(charges).extracting(PlannedCharge::uin).doesNotHaveDuplicates();
    assertThat(charges).extracting(PlannedCharge::state).contains(State.values());
    assertThat(charges).extracting(PlannedCharge::percentOff).contains(0, 25, 50);
    assertThat(charges).extracting(PlannedCharge::article).contains(Article.values());
    assertThat(charges).anyMatch(c -> isOwed(c) && c.article() == Article.PARKING);
    assertThat(charges)
        .anyMatch(c -> isOwed(c) && c.article().ofTrafficPolice && !c.article().discounted);
    assertThat(charges)
        .anyMatch(c -> isOwed(c) && c.discountUntil().filter(TODAY::isAfter).isPresent());
  }

  @Test
  void aFleetManagerHasWorkToDo() {
    long owed = charges.stream().filter(ChargePlanTest::isOwed).count();
    long atDiscount =
        charges.stream()
            .filter(c -> isOwed(c) && c.discountUntil().filter(d -> !d.isBefore(TODAY)).isPresent())
            .count();
    assertThat(owed).isBetween(150L, 300L);
    assertThat(atDiscount).isGreaterThan(40);
  }

  @Test
  void nothingHappensInTheFutureAndNoRulingBeforeItsOffence() {
    assertThat(charges)
        .allSatisfy(
            c -> {
              assertThat(c.ruledOn()).isBeforeOrEqualTo(TODAY);
              assertThat(c.offenceAt())
                  .isBefore(
                      c.ruledOn().plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
            });
  }

  @Test
  void theSameSeedMakesTheSame() {
    assertThat(new ChargePlan(1, TODAY, 100_000).charges(cars, 5000)).isEqualTo(charges);
  }

  private static boolean isOwed(PlannedCharge charge) {
    return !charge.owed().isZero();
  }
}
