package online.arval.cabinet.platform.broker.internal.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.ConnectionFactory;
import java.util.List;
import online.arval.cabinet.platform.broker.internal.management.BrokerUnavailable;
import online.arval.cabinet.platform.broker.internal.management.QueueInfo;
import online.arval.cabinet.platform.broker.internal.management.QueueList;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Lists the queues of the broker. */
@Service
@Command(
    scope = "cabinet",
    name = "queues",
    description = "Queues of the broker: messages, consumers, in delivery, scheduled")
public class QueuesCommand implements Action {
  @Reference ConnectionFactory factory;

  @Argument(description = "Only queues whose name contains this")
  @Completion(QueueNameCompleter.class)
  String part = "";

  @Option(name = "--json", description = "Print JSON for scripts")
  boolean json;

  @Override
  public Object execute() throws Exception {
    List<QueueInfo> queues;
    try {
      queues = QueueList.read(factory).stream().filter(q -> q.name().contains(part)).toList();
    } catch (BrokerUnavailable e) {
      System.err.println("Error: " + e.getMessage());
      return null;
    }
    if (json) {
      System.out.println(new ObjectMapper().writeValueAsString(queues));
    } else {
      print(queues);
    }
    return null;
  }

  private static void print(List<QueueInfo> queues) {
    ShellTable table = new ShellTable();
    table.column("Queue");
    table.column("Address");
    table.column("Routing");
    table.column("Messages").alignRight();
    table.column("Consumers").alignRight();
    table.column("Delivering").alignRight();
    table.column("Scheduled").alignRight();
    table.emptyTableText("No queues");
    queues.forEach(
        q ->
            table
                .addRow()
                .addContent(
                    q.name(),
                    q.address(),
                    q.routing(),
                    q.messages(),
                    q.consumers(),
                    q.delivering(),
                    q.scheduled()));
    table.print(System.out);
  }
}
