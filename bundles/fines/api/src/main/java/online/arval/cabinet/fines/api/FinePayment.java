package online.arval.cabinet.fines.api;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;

/**
 * An order to pay fines.
 *
 * @param fines 1 to 200, each once, all of one company
 * @param expectedTotal what the payer has seen; another price is refused, never charged
 * @param gateway which one; chosen by the company's configuration when empty
 * @param returnPath path of the portal the payer comes back to; {@code {paymentId}} in it stands
 *     for the payment
 */
public record FinePayment(
    List<FineId> fines,
    Optional<Money> expectedTotal,
    Optional<String> gateway,
    Optional<String> returnPath) {
  public FinePayment {
    fines = List.copyOf(fines);
  }
}
