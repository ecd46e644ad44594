package online.arval.cabinet.payments.api;

import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * One thing paid for.
 *
 * @param reference what it is to the feature that asked, {@code fine:<id>}; at most 80 characters,
 *     unique within a payment
 * @param description for people, at most 200 characters
 * @param uin the identifier the payment is to be reported to the state register under
 * @param amount more than nothing
 */
public record PaymentLine(String reference, String description, Optional<Uin> uin, Money amount) {
  public PaymentLine {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(description);
    Objects.requireNonNull(uin);
    if (amount.isNegative() || amount.isZero()) {
      throw new IllegalArgumentException("a line of " + amount);
    }
  }
}
