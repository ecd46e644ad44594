package online.arval.cabinet.fines.api;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.platform.model.Money;

/**
 * An order to pay fines.
 *
 * @param fines 1 to 200, each once, all of one company
 * @param expectedTotal what the payer has seen; another price is refused, never charged
 * @param gateway which one; chosen by the company's configuration when empty
 * @param returnPath path of the portal the payer comes back to; {@code {paymentId}} in it stands
 *     for the payment
 * @param saveMethod whether the payer agrees that the gateway keeps the means of payment, for the
 *     autopay rule; only who may settle that rule can
 * @param method pay with this kept means, without a page; empty when the payer pays there
 */
public record FinePayment(
    List<FineId> fines,
    Optional<Money> expectedTotal,
    Optional<String> gateway,
    Optional<String> returnPath,
    boolean saveMethod,
    Optional<PaymentMethodId> method) {
  /** One that the payer pays on the gateway's page, and nothing is kept. */
  public FinePayment(
      List<FineId> fines,
      Optional<Money> expectedTotal,
      Optional<String> gateway,
      Optional<String> returnPath) {
    this(fines, expectedTotal, gateway, returnPath, false, Optional.empty());
  }

  public FinePayment {
    fines = List.copyOf(fines);
  }
}
