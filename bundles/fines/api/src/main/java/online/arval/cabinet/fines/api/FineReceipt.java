package online.arval.cabinet.fines.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * What was paid for fines: whose money, to whom, when, and what the registry says of it.
 *
 * @param number of the payment, for people
 * @param gateway title of the gateway it went through
 * @param gatewayReference its identifier there
 * @param paidAt when the money was booked
 */
public record FineReceipt(
    PaymentId payment,
    String number,
    Payer payer,
    String gateway,
    Optional<String> gatewayReference,
    Instant paidAt,
    List<Line> lines) {
  public FineReceipt {
    lines = List.copyOf(lines);
  }

  /**
   * Who paid: the company.
   *
   * @param kpp absent for a sole proprietor
   */
  public record Payer(String name, String inn, Optional<String> kpp) {}

  /** Where the money of one fine is. */
  public enum State {
    /** With the payee; the registry has not confirmed it yet. */
    PAID,
    /** With the payee, as the registry says too. */
    CONFIRMED,
    /** On its way back to the payer. */
    RETURNING,
    /** Back with the payer. */
    RETURNED
  }

  /**
   * One fine.
   *
   * @param article of the code of administrative offences; empty when not told
   * @param vehicleLabel plate, or the certificate when the vehicle is not known
   * @param settled how much of the fine the payment settles: the sum paid and the discount
   * @param discount what paying early took off
   * @param paid what was paid
   * @param confirmedAt when the registry's confirmation came; present when CONFIRMED
   */
  public record Line(
      FineId fine,
      Uin uin,
      String article,
      String vehicleLabel,
      LocalDate ruledOn,
      Payee payee,
      Money settled,
      Money discount,
      Money paid,
      State state,
      Optional<Instant> confirmedAt) {}

  /** What all lines come to. */
  public Money total() {
    return lines.stream().map(Line::paid).reduce(Money.ZERO, Money::plus);
  }
}
