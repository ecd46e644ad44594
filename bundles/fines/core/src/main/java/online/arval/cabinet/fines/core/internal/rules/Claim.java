package online.arval.cabinet.fines.core.internal.rules;

import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;

/**
 * What a price is made from.
 *
 * @param full amount of the ruling
 * @param owed what is still to be paid of it without a discount
 * @param paid money that has been paid for it, here and elsewhere
 * @param ruledOn day of the ruling
 * @param offence day of the offence; that of the ruling when it is not known
 * @param quote what the registry quotes
 */
public record Claim(
    Money full,
    Money owed,
    Money paid,
    LocalDate ruledOn,
    LocalDate offence,
    String article,
    Optional<Quote> quote) {

  /**
   * A discount as a registry quotes it.
   *
   * @param value kopecks off, percent off, or thousandths of the full amount, by kind
   * @param until last day
   */
  public record Quote(Kind kind, long value, LocalDate until) {
    /** How the value is meant. */
    public enum Kind {
      FIXED,
      PERCENT,
      MULTIPLIER
    }

    /** What is left of the full amount; empty when the quote makes no sense. */
    public Optional<Money> of(Money full) {
      Money price =
          switch (kind) {
            case FIXED -> value > 0 && value < full.kopecks() ? less(full, value) : full;
            case PERCENT -> value > 0 && value < 100 ? full.minus(full.percent((int) value)) : full;
            case MULTIPLIER -> value > 0 && value < 1000 ? thousandths(full, value) : full;
          };
      return price.compareTo(full) < 0 ? Optional.of(price) : Optional.empty();
    }

    private static Money less(Money full, long kopecks) {
      return full.minus(Money.ofKopecks(kopecks));
    }

    private static Money thousandths(Money full, long value) {
      return full.percent(java.math.BigDecimal.valueOf(value, 1));
    }
  }
}
