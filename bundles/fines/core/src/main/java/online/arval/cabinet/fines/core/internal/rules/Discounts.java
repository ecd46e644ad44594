package online.arval.cabinet.fines.core.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.DiscountSource;
import online.arval.cabinet.platform.model.Money;

/**
 * What paying early saves. The order of authority: what the registry quotes; the dated schedule;
 * none. Days count from the day after the ruling; a last day that is not a working day moves to the
 * next one (КоАП 4.8); a discount holds to the end of its last day in Moscow.
 */
public final class Discounts {
  /** Where days begin and end for the law. */
  public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  /** Days until a ruling nobody appealed against is in force (КоАП 30.3). */
  private static final int DAYS_TO_FORCE = 10;

  /** Days to pay once it is in force (КоАП 32.2). */
  private static final int DAYS_TO_PAY = 60;

  private final DiscountSchedule schedule;
  private final WorkCalendar calendar;

  /** A discount whether or not it still holds. */
  private record Offer(Money priceOfAll, LocalDate lastDay, DiscountSource source) {}

  public Discounts(DiscountSchedule schedule, WorkCalendar calendar) {
    this.schedule = schedule;
    this.calendar = calendar;
  }

  /**
   * The discount that holds on a day of Moscow. None once its price was paid and something is owed
   * all the same: who receives the money does not grant it, and the rest must be payable.
   */
  public Optional<Discount> on(Claim claim, LocalDate today) {
    return offer(claim)
        .filter(offer -> !today.isAfter(offer.lastDay()))
        .map(offer -> discount(claim, offer))
        .filter(discount -> !discount.saving().isZero() && !discount.price().isZero());
  }

  /** Last day of payment without being overdue, when the registry does not tell it. */
  public LocalDate dueOn(LocalDate ruledOn) {
    return calendar.workingOnOrAfter(ruledOn.plusDays(DAYS_TO_FORCE + (long) DAYS_TO_PAY));
  }

  /** First moment after the last day. */
  public static Instant endOf(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(MOSCOW).toInstant();
  }

  private Optional<Offer> offer(Claim claim) {
    Optional<Offer> quoted = claim.quote().flatMap(quote -> quoted(claim, quote));
    return quoted.isPresent() ? quoted : scheduled(claim);
  }

  private static Optional<Offer> quoted(Claim claim, Claim.Quote quote) {
    return quote
        .of(claim.full())
        .map(price -> new Offer(price, quote.until(), DiscountSource.REGISTRY));
  }

  private Optional<Offer> scheduled(Claim claim) {
    return schedule
        .terms(claim.offence(), claim.article())
        .map(
            terms ->
                new Offer(
                    claim.full().minus(claim.full().percent(terms.percent())),
                    calendar.workingOnOrAfter(claim.ruledOn().plusDays(terms.days())),
                    DiscountSource.SCHEDULE));
  }

  /** What was paid counts towards the discounted price of the whole. */
  private static Discount discount(Claim claim, Offer offer) {
    long rest = offer.priceOfAll().minus(claim.paid()).kopecks();
    Money price = Money.ofKopecks(Math.max(0, Math.min(rest, claim.owed().kopecks())));
    return new Discount(price, claim.owed().minus(price), offer.lastDay(), offer.source());
  }
}
