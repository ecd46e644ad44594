package online.arval.cabinet.fines.core.internal.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

  /**
   * A charge that may be kept.
   *
   * @param dropped the optional parts of it that made no sense, and were left out
   */
  record Checked(String uin, FineRow.Told told, Charge charge, List<String> dropped) {}

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
    LocalDate ruledOn =
        required("billDate", charge.billDate(), ChargeCheck::day, "invalid-day", "must be a day");
    if (ruledOn.isAfter(today.get().plusDays(GRACE_DAYS))) {
      throw ProblemException.invalid("billDate", "in-future", "must be a day that has come");
    }
    Money full = Money.ofKopecks(charge.totalKopecks());
    OptionalParts parts = new OptionalParts();
    FineRow.Told told =
        new FineRow.Told(
            parts
                .read(
                    "payer.sts",
                    charge.payer().sts(),
                    it -> RegistrationCertificate.parse("sts", it).value())
                .orElse(""),
            ruledOn,
            parts
                .read("validUntil", charge.validUntil(), ChargeCheck::day)
                .orElseGet(() -> discounts.dueOn(ruledOn)),
            full,
            Math.max(-1, charge.toPayKopecks()),
            offence(charge, parts),
            quote(charge.discount(), full, parts),
            payee(charge.payee(), parts),
            required(
                "changedAt",
                charge.changedAt(),
                ChargeCheck::moment,
                "invalid-time",
                "must be an instant"));
    return new Checked(uin, told, charge, parts.dropped());
  }

  private static FineRow.Offence offence(Charge charge, OptionalParts parts) {
    Charge.Offence offence = charge.offence();
    String text = offence.text().isEmpty() ? charge.purpose() : offence.text();
    return new FineRow.Offence(
        parts.read("offence.article", offence.article(), ChargeCheck::article).orElse(""),
        cut(text, 500),
        parts.read("offence.at", offence.at(), ChargeCheck::moment),
        cut(offence.place(), 300),
        cut(offence.department(), 200),
        parts.fitting("offence.photoUrl", offence.photoUrl(), 500));
  }

  /** One spelling for each article: sums are made by it. */
  private static String article(String text) {
    Article article =
        Article.parse(text).orElseThrow(() -> new IllegalArgumentException("no article"));
    return article.part().isEmpty() ? article.number() : article.number() + " ч." + article.part();
  }

  /** A quote that makes no sense is none: the schedule tells the discount then. */
  private static Optional<Claim.Quote> quote(
      Charge.Discount discount, Money full, OptionalParts parts) {
    Optional<Claim.Quote.Kind> kind =
        parts.read("discount.kind", discount.kind(), ChargeCheck::kind);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> until = parts.read("discount.until", discount.until(), ChargeCheck::day);
    if (discount.until().isEmpty()) {
      parts.drop("discount.until");
    }
    Optional<Claim.Quote> quote =
        until.map(day -> new Claim.Quote(kind.get(), discount.value(), day));
    LocalDate anyDay = until.orElse(LocalDate.EPOCH);
    if (new Claim.Quote(kind.get(), discount.value(), anyDay).of(full).isEmpty()) {
      parts.drop("discount.value");
      return Optional.empty();
    }
    return quote;
  }

  private static Claim.Quote.Kind kind(String text) {
    return Claim.Quote.Kind.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Payee payee(Charge.PayeeAccount payee, OptionalParts parts) {
    return new Payee(
        cut(payee.name(), 200),
        parts.fitting("payee.inn", payee.inn(), 12),
        parts.fitting("payee.kpp", payee.kpp(), 9),
        parts.fitting("payee.account", payee.account(), 20),
        parts.fitting("payee.bik", payee.bik(), 9),
        parts.fitting("payee.kbk", payee.kbk(), 20),
        parts.fitting("payee.oktmo", payee.oktmo(), 11));
  }

  private static <T> T required(
      String field, String text, Function<String, T> reader, String code, String expected) {
    return new OptionalParts()
        .read(field, text, reader)
        .orElseThrow(() -> ProblemException.invalid(field, code, expected));
  }

  private static LocalDate day(String text) {
    return ofOurTime(LocalDate.parse(text));
  }

  private static Instant moment(String text) {
    Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    ofOurTime(LocalDate.ofInstant(instant, Discounts.MOSCOW));
    return instant;
  }

  private static LocalDate ofOurTime(LocalDate day) {
    if (day.getYear() < 2000 || day.getYear() >= 2100) {
      throw new DateTimeException("not of our time: " + day);
    }
    return day;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
