package online.arval.cabinet.payments.core.internal.console;

import java.util.List;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes names of gateways. */
@Service
public final class GatewayCompleter implements Completer {
  @Reference(optional = true)
  private Gateways gateways;

  @Override
  public int complete(Session session, CommandLine commandLine, List<String> candidates) {
    StringsCompleter delegate = new StringsCompleter();
    if (gateways != null) {
      gateways.all(Console.CALLER).stream().map(Gateway::name).forEach(delegate.getStrings()::add);
    }
    return delegate.complete(session, commandLine, candidates);
  }
}
