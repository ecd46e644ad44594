package online.arval.cabinet.fines.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fines-sync}. */
@Service
@Command(
    scope = "cabinet",
    name = "fines-sync",
    description =
        "Reads the registries for a company; cabinet:fines-sync-state tells how far it is")
public final class SyncCommand extends ConsoleCommand {
  @Argument(
      name = "company",
      description = "Identifier, external id or ИНН of the company",
      required = true)
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--registry", description = "Only this one")
  private String registry;

  @Option(name = "--whole", description = "From the beginning, not from the last run")
  private boolean whole;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private FineSync sync;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    CompanyId id = Console.company(Console.require(companies), company).orElseThrow();
    SyncStateCommand.columns()
        .print(
            Console.onePage(
                Console.require(sync)
                    .start(Console.CALLER, id, Optional.ofNullable(registry), whole)),
            json,
            System.out);
    return null;
  }
}
