package online.arval.cabinet.payments.core.internal.console;

import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:payment-methods}. */
@Service
@Command(
    scope = "cabinet",
    name = "payment-methods",
    description = "Lists the means of payment kept for a company; forgets one with an option")
public final class PaymentMethodsCommand extends ConsoleCommand {
  @Argument(name = "company", description = "Identifier of the company", required = true)
  private String company;

  @Option(name = "--forget", description = "Identifier of the one to forget")
  private String forget;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private PaymentMethods methods;

  @Override
  protected Object run() {
    PaymentMethods service = Console.require(methods);
    CompanyId id = new CompanyId(company);
    if (forget != null) {
      service.forget(Console.CALLER, new PaymentMethodId(forget));
    }
    new Shown<PaymentMethod>()
        .column("id", PaymentMethod::id)
        .column("gateway", PaymentMethod::gateway)
        .column("title", PaymentMethod::title)
        .column("savedAt", PaymentMethod::savedAt)
        .column("savedBy", PaymentMethod::savedBy)
        .print(Console.onePage(service.ofCompany(Console.CALLER, id)), json, System.out);
    return null;
  }
}
