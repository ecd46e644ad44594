package online.arval.cabinet.simulators.kit.internal.console;

import java.util.List;
import online.arval.cabinet.simulators.kit.Simulator;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Names of the simulators that are there. */
@Service
public final class SimulatorCompleter implements Completer {
  @Reference private List<Simulator> simulators;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(simulators.stream().map(Simulator::name).toList())
        .complete(session, line, candidates);
  }
}
