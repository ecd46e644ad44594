package online.arval.cabinet.payments.core.internal.console;

import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.core.internal.PaymentNumbers;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:payment-refund}. */
@Service
@Command(scope = "cabinet", name = "payment-refund", description = "Sends money of a payment back")
public final class PaymentRefundCommand extends ConsoleCommand {
  @Argument(name = "payment", description = "Number or identifier", required = true)
  @Completion(NumberCompleter.class)
  private String payment;

  @Argument(index = 1, name = "amount", description = "Roubles, such as 375.50", required = true)
  private String amount;

  @Argument(index = 2, name = "reason", description = "Why, for people", required = true)
  private String reason;

  @Reference(optional = true)
  private Payments payments;

  @Reference(optional = true)
  private PaymentNumbers numbers;

  @Override
  protected Object run() {
    Refund refund =
        Console.require(payments)
            .refund(
                Console.CALLER,
                Console.require(numbers).find(payment),
                Money.parse("amount", amount),
                reason);
    System.out.println("Refund " + refund.id() + " of " + refund.amount() + " is on its way.");
    return null;
  }
}
