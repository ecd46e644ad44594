package online.arval.cabinet.platform.broker.internal.console;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import online.arval.cabinet.platform.broker.internal.management.BrokerUnavailable;
import online.arval.cabinet.platform.broker.internal.management.QueueList;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes names of queues. */
@Service
public class QueueNameCompleter implements Completer {
  @Reference ConnectionFactory factory;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter names = new StringsCompleter();
    try {
      QueueList.read(factory).forEach(queue -> names.getStrings().add(queue.name()));
    } catch (BrokerUnavailable e) {
      return -1;
    }
    return names.complete(session, line, candidates);
  }
}
