package online.arval.cabinet.payments.core.internal;

import java.util.List;
import java.util.Map;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Gateways} on the tables of payments. */
@Component
public final class GatewayService implements Gateways {
  private final PaymentsDatabase database;
  private final GatewayBook book;
  private final KnownCompanies companies;
  private final Journal journal;

  @Activate
  public GatewayService(
      @Reference PaymentsDatabase database,
      @Reference GatewayBook book,
      @Reference KnownCompanies companies,
      @Reference Journal journal) {
    this.database = database;
    this.book = book;
    this.companies = companies;
    this.journal = journal;
  }

  @Override
  public List<Gateway> all(Caller caller) {
    Access.requireSees(caller);
    return database.read(book::all);
  }

  @Override
  public List<Gateway> ofCompany(Caller caller, CompanyId company) {
    requireSees(caller, company);
    return database.read(em -> book.ofCompany(em, company));
  }

  @Override
  public void choose(Caller caller, CompanyId company, List<String> names) {
    requireSees(caller, company);
    Access.requireManages(caller);
    database.tx(
        em -> {
          book.choose(em, company, names);
          journal.record(
              caller.principal(),
              "gateways.chosen",
              "company:" + company,
              Map.of("gateways", String.join(" ", names)));
          return null;
        });
  }

  private void requireSees(Caller caller, CompanyId company) {
    Access.requireSees(caller);
    if (!caller.sees(company)) {
      throw ProblemException.notFound("company");
    }
    companies.require(company);
  }
}
