package online.arval.cabinet.fleet.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code cabinet:fleet-companies}. */
@Service
@Command(scope = "cabinet", name = "fleet-companies", description = "Lists client companies")
public final class CompaniesCommand extends ConsoleCommand {
  @Option(name = "--text", description = "Part of name or ИНН")
  private String text;

  @Option(name = "--status", description = "ACTIVE, SUSPENDED or CLOSED")
  @Completion(
      value = StringsCompleter.class,
      values = {"ACTIVE", "SUSPENDED", "CLOSED"})
  private String status;

  @Option(name = "--limit", description = "Rows per page, 1 to 500")
  private int limit = 50;

  @Option(name = "--cursor", description = "Continues a list; printed under the page before")
  private String cursor;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    CompanyQuery query =
        new CompanyQuery(
            Optional.ofNullable(text), Console.choice(CompanyStatus.class, "--status", status));
    new Shown<Company>()
        .column("id", Company::id)
        .column("name", Company::name)
        .column("inn", Company::inn)
        .column("kpp", Company::kpp)
        .column("status", Company::status)
        .column("externalId", Company::externalId)
        .print(
            Console.require(companies).find(Console.CALLER, query, Console.page(limit, cursor)),
            json,
            System.out);
    return null;
  }
}
