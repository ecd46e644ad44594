package online.arval.cabinet.platform.gate.internal.console;

import online.arval.cabinet.platform.gate.internal.GateStatus;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code cabinet:gate}: which prefixes are served, by whom, and how many requests wait. */
@Service
@Command(
    scope = "cabinet",
    name = "gate",
    description = "Shows which prefixes are served and how many requests wait")
public final class GateCommand implements Action {
  @Reference private GateStatus gate;

  @Option(name = "--no-format", description = "Plain columns for scripts")
  private boolean plain;

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("Prefix");
    table.column("Bundle");
    table.column("State");
    table.column("In flight").alignRight();
    table.column("Parked").alignRight();
    table.column("Parked ever").alignRight();
    table.column("Timed out").alignRight();
    for (GateStatus.Line line : gate.lines()) {
      table
          .addRow()
          .addContent(
              line.prefix(),
              line.bundle(),
              line.state(),
              line.inFlight(),
              line.parkedNow(),
              line.parkedTotal(),
              line.timeouts());
    }
    table.emptyTableText("No bundle declares a prefix.").print(System.out, !plain);
    return null;
  }
}
