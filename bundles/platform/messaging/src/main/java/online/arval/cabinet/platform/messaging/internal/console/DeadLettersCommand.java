package online.arval.cabinet.platform.messaging.internal.console;

import java.util.List;
import online.arval.cabinet.platform.messaging.DeadLetter;
import online.arval.cabinet.platform.messaging.DeadLetters;
import online.arval.cabinet.platform.operations.console.ConsoleCommand;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists dead letters. */
@Service
@Command(
    scope = "cabinet",
    name = "dead-letters",
    description = "Messages that could not be handled, newest first")
public class DeadLettersCommand extends ConsoleCommand {
  @Reference DeadLetters letters;

  @Option(name = "--limit", description = "How many at most")
  int limit = 50;

  @Option(name = "--json", description = "Print JSON for scripts, with the messages' bodies")
  boolean json;

  @Override
  protected Object run() throws Exception {
    List<DeadLetter> found = letters.list(limit);
    if (json) {
      System.out.println(DeadLetterJson.write(found));
      return null;
    }
    ShellTable table = new ShellTable();
    table.column("Id");
    table.column("Failed at");
    table.column("Target");
    table.column("Type");
    table.column("Attempts").alignRight();
    table.column("Reason").maxSize(60);
    table.emptyTableText("No dead letters");
    for (DeadLetter dead : found) {
      table
          .addRow()
          .addContent(
              dead.id(),
              dead.failedAt(),
              dead.target(),
              dead.eventType().orElse("-"),
              dead.attempts(),
              dead.reason());
    }
    table.print(System.out);
    return null;
  }
}
