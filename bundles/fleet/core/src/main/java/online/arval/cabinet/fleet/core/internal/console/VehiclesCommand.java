package online.arval.cabinet.fleet.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code cabinet:fleet-vehicles}. */
@Service
@Command(scope = "cabinet", name = "fleet-vehicles", description = "Lists vehicles")
public final class VehiclesCommand extends ConsoleCommand {
  @Option(name = "--company", description = "Identifier, external id or ИНН of the company")
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--text", description = "Part of plate, VIN, brand, model or driver's name")
  private String text;

  @Option(name = "--status", description = "ORDERED, ACTIVE, IN_SERVICE or RETURNED")
  @Completion(
      value = StringsCompleter.class,
      values = {"ORDERED", "ACTIVE", "IN_SERVICE", "RETURNED"})
  private String status;

  @Option(name = "--brand", description = "Exactly this brand")
  private String brand;

  @Option(name = "--sort", description = "PLATE, MODEL, YEAR, MILEAGE or CONTRACT_END")
  @Completion(
      value = StringsCompleter.class,
      values = {"PLATE", "MODEL", "YEAR", "MILEAGE", "CONTRACT_END"})
  private String sort;

  @Option(name = "--desc", description = "Sorts downwards")
  private boolean descending;

  @Option(name = "--limit", description = "Rows per page, 1 to 500")
  private int limit = 50;

  @Option(name = "--cursor", description = "Continues a list; printed under the page before")
  private String cursor;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Vehicles vehicles;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    VehicleQuery query =
        new VehicleQuery(
            Console.company(Console.require(companies), company),
            Optional.ofNullable(text),
            Console.choice(VehicleStatus.class, "--status", status),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(brand),
            Console.choice(VehicleSort.class, "--sort", sort).orElse(VehicleSort.PLATE),
            descending ? SortOrder.DESC : SortOrder.ASC);
    VehicleColumns.brief()
        .print(
            Console.require(vehicles).find(Console.CALLER, query, Console.page(limit, cursor)),
            json,
            System.out);
    return null;
  }
}
