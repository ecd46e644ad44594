package online.arval.cabinet.simulators.kit.internal.console;

import java.util.List;
import java.util.Map;
import online.arval.cabinet.simulators.kit.Simulator;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code cabinet:sim-books}. */
@Service
@Command(scope = "cabinet", name = "sim-books", description = "Shows a simulator's latest entries")
public final class SimBooksCommand implements Action {
  @Argument(index = 0, name = "simulator", description = "Which one", required = true)
  @Completion(SimulatorCompleter.class)
  private String name;

  @Option(name = "--limit", description = "Rows, newest first")
  private int limit = 20;

  @Reference private List<Simulator> simulators;

  @Override
  public Object execute() throws CommandException {
    List<Map<String, String>> rows = Chosen.of(simulators, name).books(limit);
    ShellTable table = new ShellTable().emptyTableText("nothing yet");
    if (!rows.isEmpty()) {
      rows.get(0).keySet().forEach(table::column);
      for (Map<String, String> values : rows) {
        Row row = table.addRow();
        values.values().forEach(row::addContent);
      }
    }
    table.print(System.out);
    return null;
  }
}
