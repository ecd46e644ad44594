package online.arval.cabinet.payments.api;

import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Means of payment that companies let their gateways keep, so that later payments need nobody at
 * the gateway's page. One comes about by a payment with {@link NewPayment#saveMethod()}. Fleet
 * managers see and forget those of their company, account managers those of all; partners need
 * {@code payments:read} or {@code payments:write}.
 */
@ProviderType
public interface PaymentMethods {
  /** Those of a company, latest first. */
  List<PaymentMethod> ofCompany(Caller caller, CompanyId company);

  /**
   * Forgets one: no payment is ordered with it any more. What was ordered goes its way.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException not found {@code payment-method}
   */
  void forget(Caller caller, PaymentMethodId id);
}
