package online.arval.cabinet.payments.core.internal;

import java.util.List;
import java.util.Map;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.payments.core.internal.data.PaymentsDatabase;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link PaymentMethods} on the tables of payments. */
@Component
public final class MethodService implements PaymentMethods {
  private final PaymentsDatabase database;
  private final MethodBook book;
  private final KnownCompanies companies;
  private final Journal journal;

  @Activate
  public MethodService(
      @Reference PaymentsDatabase database,
      @Reference MethodBook book,
      @Reference KnownCompanies companies,
      @Reference Journal journal) {
    this.database = database;
    this.book = book;
    this.companies = companies;
    this.journal = journal;
  }

  @Override
  public List<PaymentMethod> ofCompany(Caller caller, CompanyId company) {
    if (!caller.sees(company)) {
      throw ProblemException.notFound("company");
    }
    companies.require(company);
    Access.requireSeesMethods(caller);
    return database.read(em -> book.ofCompany(em, company));
  }

  @Override
  public void forget(Caller caller, PaymentMethodId id) {
    database.tx(
        em -> {
          PaymentMethod method =
              book.find(em, id)
                  .map(MethodBook.Kept::method)
                  .filter(kept -> caller.sees(kept.company()))
                  .orElseThrow(() -> ProblemException.notFound("payment-method"));
          Access.requireSeesMethods(caller);
          Access.requireWrites(caller);
          book.forget(em, id);
          journal.record(
              caller.principal(),
              "method.forgotten",
              method.company(),
              Map.of("method", id.value()));
          return null;
        });
  }
}
