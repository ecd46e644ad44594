package online.arval.cabinet.payments.api;

import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Payments. Fleet managers see those of their company, drivers those they ordered, account managers
 * and support agents all; partners need {@code payments:read} or {@code payments:write}.
 */
@ProviderType
public interface Payments {
  /**
   * Orders a payment: writes it and the command to the gateway in the thread's transaction, or in
   * one of its own. The money moves later; the events tell. The feature that asks has decided that
   * the caller may pay for the lines.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException unavailable {@code no-gateway}
   *     when none is announced for the company; invalid {@code unknown-gateway}, {@code
   *     out-of-range} when the gateway takes no such sum
   */
  Payment order(Caller caller, NewPayment payment);

  /** One payment. */
  Payment get(Caller caller, PaymentId id);

  /** The payments that fit, latest first; one query whatever the size of the page. */
  Page<Payment> find(Caller caller, PaymentQuery query, PageRequest page);

  /**
   * Gives up a payment nobody has paid yet. The gateway is told; it is final when the gateway
   * agrees.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code payment-final}
   */
  Payment cancel(Caller caller, PaymentId id);

  /**
   * Asks the gateway now what became of the payment, as the janitor does by itself. Nothing happens
   * when it is final.
   */
  Payment check(Caller caller, PaymentId id);

  /**
   * Sends money back. Only account managers and the system may.
   *
   * @param amount more than nothing, at most what is not refunded or being refunded yet
   * @param reason for people, at most 200 characters
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code payment-not-paid},
   *     {@code refund-exceeds-payment}
   */
  Refund refund(Caller caller, PaymentId id, Money amount, String reason);

  /** Refunds of a payment, latest first. */
  List<Refund> refunds(Caller caller, PaymentId id);
}
