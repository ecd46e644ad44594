package online.arval.cabinet.payments.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;

/**
 * What is to be paid.
 *
 * @param company whose payment it is
 * @param purpose the feature that asks, {@code fines}; it is told of every change by the events
 * @param lines 1 to 200
 * @param gateway which one; chosen by the company's configuration when empty
 * @param returnPath path of the portal the payer comes back to, starting with one slash; see {@link
 *     #PAYMENT_ID}
 * @param saveMethod whether the payer agrees that the means of payment is kept for the company's
 *     payments to come; without effect at a gateway that keeps none
 * @param method pay with this kept means, without the payer and through its gateway; empty when the
 *     payer pays on the gateway's page
 */
public record NewPayment(
    CompanyId company,
    String purpose,
    List<PaymentLine> lines,
    Optional<String> gateway,
    String returnPath,
    boolean saveMethod,
    Optional<PaymentMethodId> method) {
  /** Most lines of one payment. */
  public static final int MAX_LINES = 200;

  /** Stands in a return path for the identifier of the payment, which its author cannot know. */
  public static final String PAYMENT_ID = "{paymentId}";

  /** One that the payer pays on the gateway's page, and nothing is kept. */
  public NewPayment(
      CompanyId company,
      String purpose,
      List<PaymentLine> lines,
      Optional<String> gateway,
      String returnPath) {
    this(company, purpose, lines, gateway, returnPath, false, Optional.empty());
  }

  public NewPayment {
    Objects.requireNonNull(method);
    Objects.requireNonNull(company);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(gateway);
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.size() > MAX_LINES) {
      throw new IllegalArgumentException(lines.size() + " lines");
    }
    if (!returnPath.startsWith("/") || returnPath.startsWith("//")) {
      throw new IllegalArgumentException("not a path of the portal: " + returnPath);
    }
  }

  /** The path the payer of this payment comes back to. */
  public String returnPath(PaymentId payment) {
    return returnPath.replace(PAYMENT_ID, payment.value());
  }

  /** What all lines come to. */
  public Money total() {
    return lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
  }
}
