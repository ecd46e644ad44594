package online.arval.cabinet.fleet.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverQuery;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code cabinet:fleet-drivers}. */
@Service
@Command(scope = "cabinet", name = "fleet-drivers", description = "Lists drivers, by name")
public final class DriversCommand extends ConsoleCommand {
  @Option(name = "--company", description = "Identifier, external id or ИНН of the company")
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--text", description = "Part of the name")
  private String text;

  @Option(name = "--status", description = "ACTIVE or INACTIVE")
  @Completion(
      value = StringsCompleter.class,
      values = {"ACTIVE", "INACTIVE"})
  private String status;

  @Option(name = "--limit", description = "Rows per page, 1 to 500")
  private int limit = 50;

  @Option(name = "--cursor", description = "Continues a list; printed under the page before")
  private String cursor;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Drivers drivers;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    DriverQuery query =
        new DriverQuery(
            Console.company(Console.require(companies), company),
            Optional.ofNullable(text),
            Console.choice(DriverStatus.class, "--status", status),
            SortOrder.ASC);
    new Shown<Driver>()
        .column("id", Driver::id)
        .column("name", Driver::fullName)
        .column("licence", Driver::licence)
        .column("status", Driver::status)
        .column("vehicle", driver -> driver.vehicle().map(Driver.VehicleRef::label))
        .column("externalId", Driver::externalId)
        .print(
            Console.require(drivers).find(Console.CALLER, query, Console.page(limit, cursor)),
            json,
            System.out);
    return null;
  }
}
