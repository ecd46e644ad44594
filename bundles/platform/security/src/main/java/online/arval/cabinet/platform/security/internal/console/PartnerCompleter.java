package online.arval.cabinet.platform.security.internal.console;

import java.util.List;
import online.arval.cabinet.platform.security.Users;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes client ids of partners. */
@Service
public final class PartnerCompleter implements Completer {
  @Reference(optional = true)
  private Users users;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter delegate = new StringsCompleter();
    if (users != null) {
      users.partners().forEach(partner -> delegate.getStrings().add(partner.clientId()));
    }
    return delegate.complete(session, line, candidates);
  }
}
