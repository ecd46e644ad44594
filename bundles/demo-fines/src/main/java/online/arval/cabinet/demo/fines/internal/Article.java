package online.arval.cabinet.demo.fines.internal;

import java.time.LocalDate;
import online.arval.cabinet.platform.model.Money;

/** What cameras and inspectors write, as often as they do. Sums of before and since 2025. */
enum Article {
  SPEED_20("12.9 ч.2", "Превышение скорости на 20–40 км/ч", 500, 750, 46, true, true),
  SPEED_40("12.9 ч.3", "Превышение скорости на 40–60 км/ч", 1000, 1500, 7, true, true),
  LANE("12.15 ч.1", "Нарушение правил расположения на проезжей части", 1500, 2250, 6, true, true),
  RED_LIGHT("12.12 ч.1", "Проезд на запрещающий сигнал светофора", 1000, 1500, 8, true, true),
  STOP_LINE("12.12 ч.2", "Остановка за стоп-линией", 800, 1200, 6, true, true),
  SIGN("12.16 ч.1", "Несоблюдение требований знаков или разметки", 500, 750, 9, true, true),
  BELT("12.6", "Непристёгнутый ремень безопасности", 1000, 1500, 4, true, true),
  PEDESTRIAN("12.18", "Непредоставление преимущества пешеходу", 1500, 2250, 3, true, true),
  RED_LIGHT_AGAIN(
      "12.12 ч.3", "Повторный проезд на запрещающий сигнал", 5000, 7500, 1, true, false),
  SPEED_AGAIN(
      "12.9 ч.6", "Повторное превышение скорости на 40–60 км/ч", 2000, 3000, 1, true, false),
  PARKING("8.14 ч.2", "Неоплата размещения на платной парковке", 5000, 5000, 9, false, false);

  private static final LocalDate NEW_TARIFF = LocalDate.of(2025, 1, 1);
  private static final int TOTAL = totalWeight();

  final String number;
  final String text;
  final boolean ofTrafficPolice;
  final boolean discounted;
  private final int before;
  private final int since;
  private final int weight;

  Article(
      String number,
      String text,
      int before,
      int since,
      int weight,
      boolean ofTrafficPolice,
      boolean discounted) {
    this.number = number;
    this.text = text;
    this.before = before;
    this.since = since;
    this.weight = weight;
    this.ofTrafficPolice = ofTrafficPolice;
    this.discounted = discounted;
  }

  /** One of them; {@code share} from 0 (inclusive) to 1 (exclusive). */
  static Article pick(double share) {
    int left = (int) (share * TOTAL);
    for (Article article : values()) {
      left -= article.weight;
      if (left < 0) {
        return article;
      }
    }
    return SPEED_20;
  }

  Money amount(LocalDate offence) {
    return Money.ofRoubles(offence.isBefore(NEW_TARIFF) ? before : since);
  }

  /** Per cent that the law takes off for an offence of the day; 0 for none. */
  int percentOff(LocalDate offence) {
    if (!discounted) {
      return 0;
    }
    return offence.isBefore(NEW_TARIFF) ? 50 : 25;
  }

  /** Days from the ruling on which the discount holds. */
  static int discountDays(LocalDate offence) {
    return offence.isBefore(NEW_TARIFF) ? 20 : 30;
  }

  private static int totalWeight() {
    int sum = 0;
    for (Article article : values()) {
      sum += article.weight;
    }
    return sum;
  }
}
