package online.arval.cabinet.fines.core.internal.console;

import java.util.List;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:fine}. */
@Service
@Command(scope = "cabinet", name = "fine", description = "Shows one fine and what happened to it")
public final class FineCommand extends ConsoleCommand {
  @Argument(name = "fine", description = "УИН or identifier", required = true)
  private String fine;

  @Option(name = "--json", description = "Prints JSON for scripts, without the history")
  private boolean json;

  @Reference(optional = true)
  private Fines fines;

  @Override
  protected Object run() {
    Fine found = Console.fine(Console.require(fines), fine);
    FineColumns.brief()
        .column("companyId", Fine::company)
        .column("registry", Fine::registry)
        .column("driver", it -> it.attribution().driverName())
        .column("basis", it -> it.attribution().basis())
        .column("place", Fine::place)
        .column("dueOn", Fine::dueOn)
        .column("payment", Fine::payment)
        .column("version", Fine::version)
        .print(Console.onePage(List.of(found)), json, System.out);
    if (!json) {
      new Shown<FineEntry>()
          .column("at", FineEntry::at)
          .column("what", FineEntry::what)
          .column("details", FineEntry::details)
          .column("by", FineEntry::by)
          .print(Console.onePage(fines.history(Console.CALLER, found.id())), false, System.out);
    }
    return null;
  }
}
