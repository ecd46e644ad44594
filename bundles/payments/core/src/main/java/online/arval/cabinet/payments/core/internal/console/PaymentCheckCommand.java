package online.arval.cabinet.payments.core.internal.console;

import java.util.List;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.core.internal.PaymentNumbers;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:payment-check}. */
@Service
@Command(
    scope = "cabinet",
    name = "payment-check",
    description = "Asks the gateway now what became of a payment; never charges again")
public final class PaymentCheckCommand extends ConsoleCommand {
  @Argument(name = "payment", description = "Number or identifier", required = true)
  @Completion(NumberCompleter.class)
  private String payment;

  @Reference(optional = true)
  private Payments payments;

  @Reference(optional = true)
  private PaymentNumbers numbers;

  @Override
  protected Object run() {
    PaymentColumns.brief()
        .print(
            Console.onePage(
                List.of(
                    Console.require(payments)
                        .check(Console.CALLER, Console.require(numbers).find(payment)))),
            false,
            System.out);
    return null;
  }
}
