package online.arval.cabinet.platform.operations.internal.console;

import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;

/** Tables that look the same in every command and never cut a reason short. */
final class Tables {
  private Tables() {}

  static ShellTable of(String whenEmpty, String... columns) {
    ShellTable table = new ShellTable();
    table.forceAscii().emptyTableText(whenEmpty);
    for (String column : columns) {
      table.column(new Col(column));
    }
    return table;
  }
}
