package online.arval.cabinet.fleet.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractQuery;
import online.arval.cabinet.fleet.api.ContractSort;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.Contracts;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code cabinet:fleet-contracts}. */
@Service
@Command(
    scope = "cabinet",
    name = "fleet-contracts",
    description = "Lists leasing contracts, by their last day")
public final class ContractsCommand extends ConsoleCommand {
  @Option(name = "--company", description = "Identifier, external id or ИНН of the company")
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--text", description = "Part of the number")
  private String text;

  @Option(name = "--status", description = "DRAFT, ACTIVE, COMPLETED or TERMINATED")
  @Completion(
      value = StringsCompleter.class,
      values = {"DRAFT", "ACTIVE", "COMPLETED", "TERMINATED"})
  private String status;

  @Option(name = "--limit", description = "Rows per page, 1 to 500")
  private int limit = 50;

  @Option(name = "--cursor", description = "Continues a list; printed under the page before")
  private String cursor;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Contracts contracts;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    ContractQuery query =
        new ContractQuery(
            Console.company(Console.require(companies), company),
            Optional.ofNullable(text),
            Console.choice(ContractStatus.class, "--status", status),
            Optional.empty(),
            ContractSort.END,
            SortOrder.ASC);
    new Shown<Contract>()
        .column("id", Contract::id)
        .column("number", Contract::number)
        .column("start", Contract::start)
        .column("end", Contract::end)
        .column("monthlyPayment", Contract::monthlyPayment)
        .column("status", Contract::status)
        .column("vehicles", Contract::vehicleCount)
        .column("externalId", Contract::externalId)
        .print(
            Console.require(contracts).find(Console.CALLER, query, Console.page(limit, cursor)),
            json,
            System.out);
    return null;
  }
}
