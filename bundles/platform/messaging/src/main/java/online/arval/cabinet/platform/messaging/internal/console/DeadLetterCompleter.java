package online.arval.cabinet.platform.messaging.internal.console;

import java.util.List;
import online.arval.cabinet.platform.messaging.DeadLetters;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes identifiers of dead letters. */
@Service
public class DeadLetterCompleter implements Completer {
  private static final int OFFERED = 100;

  @Reference DeadLetters letters;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter ids = new StringsCompleter();
    letters.list(OFFERED).forEach(dead -> ids.getStrings().add(dead.id()));
    return ids.complete(session, line, candidates);
  }
}
