package online.arval.cabinet.demo.fines.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import online.arval.cabinet.demo.fines.internal.PlannedCharge.State;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * Makes up the fines of a fleet over three years, the same for the same seed and day: most were
 * paid long ago; of those of the last weeks most are owed.
 */
final class ChargePlan {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final int YEARS = 3;
  private static final int RECENT_DAYS = 45;
  private static final List<String> PLACES =
      List.of(
          "г. Москва, МКАД, 38 км, внешняя сторона",
          "г. Москва, Варшавское шоссе, д. 132",
          "г. Москва, Ленинградский проспект, д. 37",
          "г. Москва, ТТК, внутренняя сторона, у д. 5 по ул. Нижние Поля",
          "Московская обл., а/д М-4 «Дон», 71 км",
          "Московская обл., а/д М-11 «Нева», 58 км",
          "г. Санкт-Петербург, КАД, 24 км",
          "г. Санкт-Петербург, Пулковское шоссе, д. 40",
          "Тверская обл., а/д М-10 «Россия», 213 км",
          "г. Нижний Новгород, пр. Гагарина, д. 105");
  private static final String POLICE = "ЦАФАП в ОДД ГИБДД";
  private static final String PARKING = "ГКУ «АМПП»";

  private final Random random;
  private final LocalDate today;
  private final long firstNumber;

  /**
   * A plan.
   *
   * @param today the day from which the fines are counted back
   * @param firstNumber from where the УИН are numbered, so that plans do not overlap; up to 9
   *     digits
   */
  ChargePlan(long seed, LocalDate today, long firstNumber) {
    this.random = new Random(seed);
    this.today = today;
    this.firstNumber = firstNumber;
  }

  /** A vehicle that is caught. */
  record Car(String sts, String plate) {}

  List<PlannedCharge> charges(List<Car> cars, int count) {
    List<PlannedCharge> charges = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      charges.add(charge(cars.get(car(cars.size())), i));
    }
    return charges;
  }

  /** Some drive far more than others. */
  private int car(int cars) {
    double share = random.nextDouble();
    return (int) (share * share * cars);
  }

  private PlannedCharge charge(Car car, int index) {
    Article article = Article.pick(random.nextDouble());
    boolean recent = index % 24 == 0;
    long daysAgo = recent ? 3 + random.nextInt(RECENT_DAYS) : older();
    LocalDate offence = today.minusDays(daysAgo);
    LocalDate ruled = offence.plusDays(Math.min(daysAgo, 1 + random.nextInt(6)));
    Money total = article.amount(offence);
    State state = state(index);
    boolean owed = recent ? index % 5 != 0 : index % 97 == 0;
    boolean quoted = article.discounted && index % 3 != 1;
    return new PlannedCharge(
        uin(article, index),
        car.sts(),
        car.plate(),
        article,
        ruled,
        moment(offence),
        PLACES.get(random.nextInt(PLACES.size())),
        article.ofTrafficPolice ? POLICE : PARKING,
        article.ofTrafficPolice && index % 7 != 3,
        total,
        owed && state != State.ANNULLED ? total : Money.ZERO,
        quoted ? article.percentOff(offence) : 0,
        quoted ? Optional.of(ruled.plusDays(Article.discountDays(offence))) : Optional.empty(),
        state);
  }

  private long older() {
    long all = ChronoUnit.DAYS.between(today.minusYears(YEARS), today);
    return RECENT_DAYS + 15 + (long) (random.nextDouble() * (all - RECENT_DAYS - 15));
  }

  private static State state(int index) {
    if (index % 61 == 7) {
      return State.ANNULLED;
    }
    return index % 48 == 24 ? State.AMENDED : State.NEW;
  }

  private Instant moment(LocalDate day) {
    LocalTime time = LocalTime.of(6 + random.nextInt(17), random.nextInt(60), random.nextInt(60));
    return day.atTime(time).atZone(MOSCOW).toInstant();
  }

  /** The first eight characters tell who charges. */
  private Uin uin(Article article, int index) {
    String office = article.ofTrafficPolice ? "18810177" : "03554310";
    return Uin.completing(office + String.format("%011d", firstNumber + index));
  }
}
