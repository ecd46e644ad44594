package online.arval.cabinet.platform.persistence.internal.console;

import java.sql.SQLException;
import online.arval.cabinet.platform.persistence.internal.osgi.DatabaseState;
import online.arval.cabinet.platform.persistence.internal.pool.ConnectionPool;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Shows the database, its pool and the features in it. */
@Service
@Command(
    scope = "cabinet",
    name = "database",
    description = "Shows the database, its connections and the migration version of each feature")
public final class DatabaseCommand implements Action {
  @Reference private DatabaseState state;

  @Override
  public Object execute() {
    state
        .pool()
        .ifPresentOrElse(this::print, () -> System.out.println("Not open: " + state.obstacle()));
    return null;
  }

  private void print(ConnectionPool pool) {
    var numbers = pool.numbers();
    System.out.println("Product      " + product(pool));
    System.out.println("URL          " + pool.url());
    System.out.printf(
        "Connections  %d active, %d idle, %d waiting, %d at most%n%n",
        numbers.active(), numbers.idle(), numbers.waiting(), numbers.maximum());
    ShellTable table = new ShellTable().emptyTableText("no feature");
    table.column("Feature");
    table.column("Version");
    table.column("Entities");
    table.column("Bundle");
    for (var feature : state.features()) {
      String open = feature.open() ? "open" : "-";
      table.addRow().addContent(feature.feature(), feature.version(), open, feature.bundle());
    }
    table.print(System.out);
  }

  private static String product(ConnectionPool pool) {
    try {
      return pool.probe();
    } catch (SQLException e) {
      return "does not answer: " + e.getMessage();
    }
  }
}
