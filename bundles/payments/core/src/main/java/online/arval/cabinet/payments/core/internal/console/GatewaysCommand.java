package online.arval.cabinet.payments.core.internal.console;

import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:gateways}. */
@Service
@Command(scope = "cabinet", name = "gateways", description = "Lists payment gateways")
public final class GatewaysCommand extends ConsoleCommand {
  @Option(name = "--company", description = "Those of a company, first choice first")
  private String company;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Gateways gateways;

  @Override
  protected Object run() {
    Gateways service = Console.require(gateways);
    new Shown<Gateway>()
        .column("name", Gateway::name)
        .column("title", Gateway::title)
        .column("available", gateway -> Boolean.toString(gateway.available()))
        .column("savesMethods", gateway -> Boolean.toString(gateway.savesMethods()))
        .column("announcedAt", Gateway::announcedAt)
        .column("least", Gateway::least)
        .column("most", Gateway::most)
        .print(
            Console.onePage(
                company == null
                    ? service.all(Console.CALLER)
                    : service.ofCompany(Console.CALLER, new CompanyId(company))),
            json,
            System.out);
    return null;
  }
}
