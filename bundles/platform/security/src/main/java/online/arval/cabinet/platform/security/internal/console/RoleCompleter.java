package online.arval.cabinet.platform.security.internal.console;

import java.util.List;
import java.util.stream.Stream;
import online.arval.cabinet.platform.model.Role;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes roles. */
@Service
public final class RoleCompleter implements Completer {
  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    return new StringsCompleter(Stream.of(Role.values()).map(Role::name).toList())
        .complete(session, line, candidates);
  }
}
