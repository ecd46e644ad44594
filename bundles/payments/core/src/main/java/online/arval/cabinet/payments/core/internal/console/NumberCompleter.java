package online.arval.cabinet.payments.core.internal.console;

import java.util.List;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.PageRequest;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes numbers of the latest payments. */
@Service
public final class NumberCompleter implements Completer {
  private static final int MOST = 100;

  @Reference(optional = true)
  private Payments payments;

  @Override
  public int complete(Session session, CommandLine commandLine, List<String> candidates) {
    StringsCompleter delegate = new StringsCompleter();
    if (payments != null) {
      payments.find(Console.CALLER, PaymentQuery.all(), PageRequest.first(MOST)).items().stream()
          .map(Payment::number)
          .forEach(delegate.getStrings()::add);
    }
    return delegate.complete(session, commandLine, candidates);
  }
}
