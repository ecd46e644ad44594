package online.arval.cabinet.fines.core.internal.console;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fines-pay}. */
@Service
@Command(
    scope = "cabinet",
    name = "fines-pay",
    description = "Orders one payment for fines, as the administrator; prints the payment")
public final class PayCommand extends ConsoleCommand {
  @Argument(name = "fines", description = "УИН or identifiers", required = true, multiValued = true)
  private List<String> fines;

  @Option(name = "--expected", description = "Total in roubles; another one is refused")
  private String expected;

  @Option(name = "--gateway", description = "Name of the gateway; the company's when it is missing")
  private String gateway;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Fines service;

  @Override
  protected Object run() {
    Console.require(service);
    List<FineId> ids = fines.stream().map(text -> Console.fine(service, text).id()).toList();
    Payment payment =
        service.pay(
            Console.CALLER,
            new FinePayment(
                ids,
                Optional.ofNullable(expected).map(text -> Money.parse("expected", text)),
                Optional.ofNullable(gateway),
                Optional.empty()));
    new Shown<Payment>()
        .column("id", Payment::id)
        .column("number", Payment::number)
        .column("status", Payment::status)
        .column("total", Payment::total)
        .column("gateway", Payment::gateway)
        .print(Console.onePage(List.of(payment)), json, System.out);
    return null;
  }
}
