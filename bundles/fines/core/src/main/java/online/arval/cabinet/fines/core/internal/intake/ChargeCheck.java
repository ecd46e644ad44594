package online.arval.cabinet.fines.core.internal.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import online.arval.cabinet.fines.api.Payee;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.core.internal.data.FineRow;
import online.arval.cabinet.fines.core.internal.rules.Article;
import online.arval.cabinet.fines.core.internal.rules.Claim;
import online.arval.cabinet.fines.core.internal.rules.Discounts;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.RegistrationCertificate;
import online.arval.cabinet.platform.model.Uin;

/** Checks a charge and brings it into the form it is kept in. */
final class ChargeCheck {
  /** More than any fine: a mistake of units, or a lie. */
  private static final long MOST = 100_000_000_00L;

  /** A ruling of tomorrow is one of today in another time zone. */
  private static final int GRACE_DAYS = 1;

  private final Discounts discounts;
  private final Supplier<LocalDate> today;

  ChargeCheck(Discounts discounts, Supplier<LocalDate> today) {
    this.discounts = discounts;
    this.today = today;
  }

  /** A charge that may be kept. */
  record Checked(String uin, FineRow.Told told, Charge charge) {}

  /**
   * The charge, checked.
   *
   * @throws ProblemException invalid, when it cannot be kept
   */
  Checked check(Charge charge) {
    String uin = Uin.parse("uin", charge.uin()).value();
    if (charge.totalKopecks() <= 0
        || charge.totalKopecks() > MOST
        || charge.toPayKopecks() > MOST) {
      throw ProblemException.invalid("totalKopecks", "out-of-range", "must be a sum of money");
    }
    LocalDate ruledOn = day("billDate", charge.billDate());
    if (ruledOn.isAfter(today.get().plusDays(GRACE_DAYS))) {
      throw ProblemException.invalid("billDate", "in-future", "must be a day that has come");
    }
    FineRow.Told told =
        new FineRow.Told(
            certificate(charge.payer().sts()),
            ruledOn,
            optionalDay(charge.validUntil()).orElseGet(() -> discounts.dueOn(ruledOn)),
            Money.ofKopecks(charge.totalKopecks()),
            Math.max(-1, charge.toPayKopecks()),
            offence(charge),
            quote(charge.discount()),
            payee(charge.payee()),
            instant("changedAt", charge.changedAt()));
    return new Checked(uin, told, charge);
  }

  private static FineRow.Offence offence(Charge charge) {
    Charge.Offence offence = charge.offence();
    String text = offence.text().isEmpty() ? charge.purpose() : offence.text();
    return new FineRow.Offence(
        article(offence.article()),
        cut(text, 500),
        optional(offence.at(), ChargeCheck::moment),
        cut(offence.place(), 300),
        cut(offence.department(), 200),
        offence.photoUrl().length() > 500 ? "" : offence.photoUrl());
  }

  /** One spelling for each article: sums are made by it. */
  private static String article(String text) {
    return Article.parse(text)
        .map(it -> it.part().isEmpty() ? it.number() : it.number() + " ч." + it.part())
        .orElse("");
  }

  private static Optional<Claim.Quote> quote(Charge.Discount discount) {
    Optional<LocalDate> until = optionalDay(discount.until());
    Optional<Claim.Quote.Kind> kind = optional(discount.kind(), ChargeCheck::kind);
    return kind.isEmpty() || until.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim.Quote(kind.get(), discount.value(), until.get()));
  }

  private static Claim.Quote.Kind kind(String text) {
    return Claim.Quote.Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Payee payee(Charge.PayeeAccount payee) {
    return new Payee(
        cut(payee.name(), 200),
        fitting(payee.inn(), 12),
        fitting(payee.kpp(), 9),
        fitting(payee.account(), 20),
        fitting(payee.bik(), 9),
        fitting(payee.kbk(), 20),
        fitting(payee.oktmo(), 11));
  }

  private static String certificate(String text) {
    return optional(text, it -> RegistrationCertificate.parse("sts", it).value()).orElse("");
  }

  private static LocalDate day(String field, String text) {
    return optionalDay(text)
        .orElseThrow(() -> ProblemException.invalid(field, "invalid-day", "must be a day"));
  }

  private static Optional<LocalDate> optionalDay(String text) {
    return optional(text, LocalDate::parse).filter(ChargeCheck::isOfOurTime);
  }

  private static boolean isOfOurTime(LocalDate day) {
    return day.getYear() >= 2000 && day.getYear() < 2100;
  }

  private static Instant instant(String field, String text) {
    return optional(text, ChargeCheck::moment)
        .orElseThrow(() -> ProblemException.invalid(field, "invalid-time", "must be an instant"));
  }

  private static Instant moment(String text) {
    Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    if (!isOfOurTime(LocalDate.ofInstant(instant, Discounts.MOSCOW))) {
      throw new DateTimeException("not of our time: " + text);
    }
    return instant;
  }

  /** What a registry leaves out or spoils is as if it had said nothing. */
  private static <T> Optional<T> optional(String text, Function<String, T> reader) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    } catch (DateTimeException | IllegalArgumentException | ProblemException unreadable) {
      return Optional.empty();
    }
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** A number that is too long is none; half of one would be worse. */
  private static String fitting(String number, int longest) {
    return number.length() <= longest ? number : "";
  }
}
