package online.arval.cabinet.payments.core.internal.console;

import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Reconciliation;
import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:reconciliations}. */
@Service
@Command(
    scope = "cabinet",
    name = "reconciliations",
    description = "Lists comparisons with the gateways, or the differences of one")
public final class ReconciliationsCommand extends ConsoleCommand {
  @Argument(name = "id", description = "One of them: shows its differences")
  private String id;

  @Option(name = "--gateway", description = "Only of this gateway")
  @Completion(GatewayCompleter.class)
  private String gateway;

  @Option(name = "--limit", description = "How many, 1 to 500")
  private int limit = 20;

  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Reconciliations reconciliations;

  @Override
  protected Object run() {
    Reconciliations service = Console.require(reconciliations);
    if (id != null) {
      new Shown<Reconciliation.Difference>()
          .column("kind", Reconciliation.Difference::kind)
          .column("payment", it -> it.payment().map(PaymentId::value))
          .column("gatewayReference", Reconciliation.Difference::gatewayReference)
          .column("ours", Reconciliation.Difference::ours)
          .column("theirs", Reconciliation.Difference::theirs)
          .column("done", Reconciliation.Difference::done)
          .print(Console.onePage(service.get(Console.CALLER, id).differences()), json, System.out);
      return null;
    }
    new Shown<Reconciliation>()
        .column("id", Reconciliation::id)
        .column("gateway", Reconciliation::gateway)
        .column("day", Reconciliation::day)
        .column("status", Reconciliation::status)
        .column("payments", Reconciliation::payments)
        .column("differences", Reconciliation::differenceCount)
        .column("problem", Reconciliation::problem)
        .print(
            Console.onePage(service.latest(Console.CALLER, Optional.ofNullable(gateway), limit)),
            json,
            System.out);
    return null;
  }
}
