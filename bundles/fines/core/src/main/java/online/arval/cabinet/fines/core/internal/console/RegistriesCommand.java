package online.arval.cabinet.fines.core.internal.console;

import online.arval.cabinet.fines.core.internal.sync.Registries;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fines-registries}. */
@Service
@Command(
    scope = "cabinet",
    name = "fines-registries",
    description = "Lists the registries whose connectors have announced themselves")
public final class RegistriesCommand extends ConsoleCommand {
  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Registries registries;

  @Override
  protected Object run() {
    new Shown<Registries.Registry>()
        .column("name", Registries.Registry::name)
        .column("title", Registries.Registry::title)
        .column("available", Registries.Registry::available)
        .column("quittances", Registries.Registry::quittances)
        .column("byOrganisation", Registries.Registry::byOrganisation)
        .column("announcedAt", Registries.Registry::announcedAt)
        .print(Console.onePage(Console.require(registries).all()), json, System.out);
    return null;
  }
}
