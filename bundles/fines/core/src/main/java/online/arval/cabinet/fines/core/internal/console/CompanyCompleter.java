package online.arval.cabinet.fines.core.internal.console;

import java.util.List;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.platform.model.PageRequest;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes ИНН of companies. */
@Service
public final class CompanyCompleter implements Completer {
  @Reference(optional = true)
  private Companies companies;

  @Override
  public int complete(Session session, CommandLine commandLine, List<String> candidates) {
    StringsCompleter delegate = new StringsCompleter();
    if (companies != null) {
      companies.find(Console.CALLER, CompanyQuery.all(), PageRequest.first(100)).items().stream()
          .map(Company::inn)
          .forEach(delegate.getStrings()::add);
    }
    return delegate.complete(session, commandLine, candidates);
  }
}
