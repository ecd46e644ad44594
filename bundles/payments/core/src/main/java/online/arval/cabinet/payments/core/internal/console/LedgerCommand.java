package online.arval.cabinet.payments.core.internal.console;

import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code cabinet:ledger}. */
@Service
@Command(
    scope = "cabinet",
    name = "ledger",
    description = "Balances of all accounts; together they are nothing")
public final class LedgerCommand extends ConsoleCommand {
  @Option(name = "--json", description = "Prints JSON for scripts")
  private boolean json;

  @Reference(optional = true)
  private Ledger ledger;

  @Override
  protected Object run() {
    new Shown<Ledger.Balance>()
        .column("account", Ledger.Balance::account)
        .column("amount", Ledger.Balance::amount)
        .print(Console.onePage(Console.require(ledger).balances(Console.CALLER)), json, System.out);
    return null;
  }
}
