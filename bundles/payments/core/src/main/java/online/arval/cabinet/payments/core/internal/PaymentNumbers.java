package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds payments as administrators name them. */
@Component(service = PaymentNumbers.class)
public final class PaymentNumbers {
  private final PaymentsDatabase database;

  @Activate
  public PaymentNumbers(@Reference PaymentsDatabase database) {
    this.database = database;
  }

  /**
   * The payment of an identifier or number.
   *
   * @throws ProblemException not found
   */
  public PaymentId find(String text) {
    return Ids.isValid(text)
        ? new PaymentId(text)
        : database
            .read(em -> Views.withNumber(em, text))
            .orElseThrow(() -> ProblemException.notFound("payment"));
  }
}
