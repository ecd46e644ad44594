package online.arval.cabinet.fines.api;

import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Receipts of what was paid for fines. */
@ProviderType
public interface FineReceipts {
  /**
   * Receipt of a payment, for those who see the payment.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException not found, also for a payment of
   *     other things than fines; conflict {@code payment-not-paid}
   */
  FineReceipt ofPayment(Caller caller, PaymentId payment);

  /**
   * Receipt of one fine, for those who see the fine: its part of the latest payment that was paid.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException not found; conflict {@code
   *     payment-not-paid} when the cabinet has paid nothing for it
   */
  FineReceipt ofFine(Caller caller, FineId fine);
}
