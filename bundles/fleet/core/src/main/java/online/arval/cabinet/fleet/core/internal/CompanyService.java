package online.arval.cabinet.fleet.core.internal;

import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredCompany;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Forms;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.CompanyRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Companies} on the fleet's tables, and the register of them for other features. */
@Component
public final class CompanyService implements Companies, CompanyRegister {
  private final FleetDatabase database;
  private final CompanyWriter writer;

  @Activate
  public CompanyService(@Reference FleetDatabase database, @Reference CompanyWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public Page<Company> find(Caller caller, CompanyQuery query, PageRequest page) {
    Scope scope = Access.seen(caller, Thing.COMPANY);
    return database.read(em -> CompanyViews.find(em, scope, query, page));
  }

  @Override
  public Company get(Caller caller, CompanyId id) {
    Scope scope = Access.seen(caller, Thing.COMPANY);
    return database.read(em -> CompanyViews.require(em, scope, id));
  }

  @Override
  public Company create(Caller caller, CompanyForm form) {
    requireLessor(caller);
    return database.tx(
        em -> {
          Written written = writer.write(em, caller, Optional.empty(), Forms.check(form));
          return CompanyViews.require(em, new Scope.Everything(), new CompanyId(written.id()));
        });
  }

  @Override
  public Company update(
      Caller caller, CompanyId id, CompanyForm form, OptionalLong expectedVersion) {
    Scope scope = Access.seen(caller, Thing.COMPANY);
    return database.tx(
        em -> {
          CompanyViews.require(em, scope, id);
          Access.requireWrite(caller, Thing.COMPANY, id);
          StoredCompany company = em.find(StoredCompany.class, id.value());
          Versions.require(company, expectedVersion);
          writer.write(em, caller, Optional.of(company), Forms.check(form));
          return CompanyViews.require(em, scope, id);
        });
  }

  @Override
  public boolean contains(CompanyId company) {
    return database.read(em -> em.find(StoredCompany.class, company.value()) != null);
  }

  static void requireLessor(Caller caller) {
    Access.requireWriteAnywhere(caller, Thing.COMPANY);
    if (!Access.ofLessor(caller)) {
      throw ProblemException.forbidden("Companies are changed by the lessor only.");
    }
  }
}
