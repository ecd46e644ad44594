package online.arval.cabinet.simulators.kit.internal.console;

import java.util.Arrays;
import java.util.List;
import online.arval.cabinet.simulators.kit.FaultKind;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Kinds of faults. */
@Service
public final class FaultCompleter implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(Arrays.stream(FaultKind.values()).map(FaultKind::text).toList())
        .complete(session, line, candidates);
  }
}
