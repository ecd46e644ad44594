package online.arval.cabinet.fines.core.internal.console;

import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fines-sync-state}. */
@Service
@Command(
    scope = "cabinet",
    name = "fines-sync-state",
    description = "Shows how far the registries have been read for a company")
public final class SyncStateCommand extends ConsoleCommand {
  @Argument(
      name = "company",
      description = "Identifier, external id or ИНН of the company",
      required = true)
  @Completion(CompanyCompleter.class)
  private String company;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private FineSync sync;

  @Reference(optional = true)
  private Companies companies;

  @Override
  protected Object run() {
    CompanyId id = Console.company(Console.require(companies), company).orElseThrow();
    columns()
        .print(Console.onePage(Console.require(sync).state(Console.CALLER, id)), json, System.out);
    return null;
  }

  static Shown<SyncState> columns() {
    return new Shown<SyncState>()
        .column("registry", SyncState::registry)
        .column("running", SyncState::running)
        .column("startedAt", SyncState::startedAt)
        .column("finishedAt", SyncState::finishedAt)
        .column("received", SyncState::received)
        .column("changed", SyncState::changed)
        .column("problem", SyncState::problem);
  }
}
