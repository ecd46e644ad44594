package online.arval.cabinet.payments.core.internal.console;

import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.platform.operations.console.Arguments;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:reconcile}. */
@Service
@Command(
    scope = "cabinet",
    name = "reconcile",
    description = "Compares a day with a gateway's own list")
public final class ReconcileCommand extends ConsoleCommand {
  @Argument(name = "gateway", description = "Name of the gateway", required = true)
  @Completion(GatewayCompleter.class)
  private String gateway;

  @Argument(index = 1, name = "day", description = "Such as 2026-01-31", required = true)
  private String day;

  @Reference(optional = true)
  private Reconciliations reconciliations;

  @Override
  protected Object run() {
    System.out.println(
        Console.require(reconciliations)
            .start(Console.CALLER, gateway, Arguments.day("day", day))
            .id());
    return null;
  }
}
