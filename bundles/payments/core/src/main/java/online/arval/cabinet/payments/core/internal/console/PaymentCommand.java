package online.arval.cabinet.payments.core.internal.console;

import java.util.List;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.core.internal.PaymentNumbers;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:payment}. */
@Service
@Command(
    scope = "cabinet",
    name = "payment",
    description = "Shows a payment, its lines, refunds and bookings")
public final class PaymentCommand extends ConsoleCommand {
  @Argument(name = "payment", description = "Number or identifier", required = true)
  @Completion(NumberCompleter.class)
  private String payment;

  @Option(name = "--json", description = "Prints JSON for scripts, the payment alone")
  private boolean json;

  @Reference(optional = true)
  private Payments payments;

  @Reference(optional = true)
  private Ledger ledger;

  @Reference(optional = true)
  private PaymentNumbers numbers;

  @Override
  protected Object run() {
    Payments service = Console.require(payments);
    Payment found = service.get(Console.CALLER, Console.require(numbers).find(payment));
    PaymentColumns.brief()
        .column("company", Payment::company)
        .column("payer", Payment::payer)
        .column("gatewayReference", Payment::gatewayReference)
        .column("confirmationUrl", Payment::confirmationUrl)
        .column("checkedAt", Payment::checkedAt)
        .column("version", Payment::version)
        .print(Console.onePage(List.of(found)), json, System.out);
    if (!json) {
      new Shown<PaymentLine>()
          .column("line", PaymentLine::reference)
          .column("description", PaymentLine::description)
          .column("uin", PaymentLine::uin)
          .column("amount", PaymentLine::amount)
          .print(Console.onePage(found.lines()), false, System.out);
      new Shown<Refund>()
          .column("refund", Refund::id)
          .column("status", Refund::status)
          .column("amount", Refund::amount)
          .column("reason", Refund::reason)
          .column("refusal", Refund::refusal)
          .print(Console.onePage(service.refunds(Console.CALLER, found.id())), false, System.out);
      new Shown<Ledger.Entry>()
          .column("booked", Ledger.Entry::at)
          .column("account", Ledger.Entry::account)
          .column("amount", Ledger.Entry::amount)
          .column("cause", Ledger.Entry::transaction)
          .print(
              Console.onePage(Console.require(ledger).ofPayment(Console.CALLER, found.id())),
              false,
              System.out);
    }
    return null;
  }
}
