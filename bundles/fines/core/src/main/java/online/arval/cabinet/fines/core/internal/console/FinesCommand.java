package online.arval.cabinet.fines.core.internal.console;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import online.arval.cabinet.fines.api.FineQuery;
import online.arval.cabinet.fines.api.FineSort;
import online.arval.cabinet.fines.api.FineStatus;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** {@code cabinet:fines}. */
@Service
@Command(scope = "cabinet", name = "fines", description = "Lists fines")
public final class FinesCommand extends ConsoleCommand {
  @Option(name = "--company", description = "Identifier, external id or ИНН of the company")
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--status", description = "UNPAID, PAYING, PAID, CONFIRMED or ANNULLED")
  @Completion(
      value = StringsCompleter.class,
      values = {"UNPAID", "PAYING", "PAID", "CONFIRMED", "ANNULLED"})
  private String status;

  @Option(
      name = "--ends-within",
      description = "Only those whose discount ends within so many days")
  private Integer endsWithin;

  @Option(name = "--text", description = "УИН, or part of plate, article or place")
  private String text;

  @Option(name = "--from", description = "First day of the ruling, 2026-01-31")
  private String from;

  @Option(name = "--to", description = "Last day of the ruling")
  private String to;

  @Option(name = "--sort", description = "RULED_ON, DISCOUNT_ENDS or AMOUNT")
  @Completion(
      value = StringsCompleter.class,
      values = {"RULED_ON", "DISCOUNT_ENDS", "AMOUNT"})
  private String sort;

  @Option(name = "--asc", description = "Sorts upwards")
  private boolean ascending;

  @Option(name = "--limit", description = "Rows per page, 1 to 500")
  private int limit = 50;

  @Option(name = "--cursor", description = "Continues a list; printed under the page before")
  private String cursor;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Fines fines;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    FineQuery query =
        new FineQuery(
            Console.company(Console.require(companies), company),
            Console.choice(FineStatus.class, "--status", status).map(Set::of).orElse(Set.of()),
            Optional.ofNullable(endsWithin),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(text),
            Optional.empty(),
            Optional.ofNullable(from).map(LocalDate::parse),
            Optional.ofNullable(to).map(LocalDate::parse),
            Console.choice(FineSort.class, "--sort", sort).orElse(FineSort.RULED_ON),
            ascending ? SortOrder.ASC : SortOrder.DESC);
    FineColumns.brief()
        .print(
            Console.require(fines).find(Console.CALLER, query, Console.page(limit, cursor)),
            json,
            System.out);
    return null;
  }
}
