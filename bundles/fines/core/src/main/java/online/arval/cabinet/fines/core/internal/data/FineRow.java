package online.arval.cabinet.fines.core.internal.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fines.api.Attribution;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.Payee;
import online.arval.cabinet.fines.core.internal.rules.Claim;
import online.arval.cabinet.platform.model.Money;

/**
 * Row of {@code fines_fine}.
 *
 * @param company whose it is
 * @param told what the registry said last
 * @param payment the latest one
 * @param version grows with each change
 */
public record FineRow(
    String id,
    String uin,
    String company,
    String registry,
    FineStatus status,
    Who who,
    Told told,
    Sums sums,
    Optional<String> payment,
    long version,
    Instant receivedAt,
    Instant changedAt) {

  /**
   * Which vehicle, and who drove it.
   *
   * @param vehicleLabel plate, or the certificate
   */
  public record Who(Optional<String> vehicle, String vehicleLabel, Attribution driver) {}

  /**
   * What the registry said last.
   *
   * @param toPay kopecks still to be paid, −1 when it does not tell
   * @param at moment of the charge's state
   */
  public record Told(
      String sts,
      LocalDate ruledOn,
      LocalDate dueOn,
      Money full,
      long toPay,
      Offence offence,
      Optional<Claim.Quote> quote,
      Payee payee,
      Instant at) {}

  /** What happened, where, and who saw it. */
  public record Offence(
      String article,
      String text,
      Optional<Instant> at,
      String place,
      String department,
      String photo) {}

  /**
   * Where the money stands.
   *
   * @param paid through the cabinet
   * @param settled how much of the full amount that settles
   * @param owed still, without a discount
   */
  public record Sums(Money paid, Money settled, Money owed) {
    /** Nothing paid yet. */
    public static Sums owing(Money owed) {
      return new Sums(Money.ZERO, Money.ZERO, owed);
    }
  }

  /** What its price is made from. */
  public Claim claim() {
    Money elsewhere = told.full().minus(sums.owed()).minus(sums.settled());
    return new Claim(
        told.full(),
        sums.owed(),
        sums.paid().plus(elsewhere.isNegative() ? Money.ZERO : elsewhere),
        told.ruledOn(),
        told.offence()
            .at()
            .map(
                at ->
                    LocalDate.ofInstant(
                        at, online.arval.cabinet.fines.core.internal.rules.Discounts.MOSCOW))
            .orElse(told.ruledOn()),
        told.offence().article(),
        told.quote());
  }

  /** The same fine in another status. */
  public FineRow with(FineStatus next) {
    return new FineRow(
        id, uin, company, registry, next, who, told, sums, payment, version, receivedAt, changedAt);
  }

  /** The same fine with other sums. */
  public FineRow with(Sums next) {
    return new FineRow(
        id,
        uin,
        company,
        registry,
        status,
        who,
        told,
        next,
        payment,
        version,
        receivedAt,
        changedAt);
  }

  /** The same fine with other words of the registry. */
  public FineRow with(Told next) {
    return new FineRow(
        id,
        uin,
        company,
        registry,
        status,
        who,
        next,
        sums,
        payment,
        version,
        receivedAt,
        changedAt);
  }

  /** The same fine of another vehicle or driver. */
  public FineRow with(Who next) {
    return new FineRow(
        id,
        uin,
        company,
        registry,
        status,
        next,
        told,
        sums,
        payment,
        version,
        receivedAt,
        changedAt);
  }

  /** The same fine in a payment. */
  public FineRow inPayment(String paymentId) {
    return new FineRow(
        id,
        uin,
        company,
        registry,
        status,
        who,
        told,
        sums,
        Optional.of(paymentId),
        version,
        receivedAt,
        changedAt);
  }

  /** The same fine, changed at a moment. */
  public FineRow changed(Instant now) {
    return new FineRow(
        id, uin, company, registry, status, who, told, sums, payment, version + 1, receivedAt, now);
  }
}
