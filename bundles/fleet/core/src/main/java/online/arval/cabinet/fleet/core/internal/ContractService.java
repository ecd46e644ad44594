package online.arval.cabinet.fleet.core.internal;

import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractForm;
import online.arval.cabinet.fleet.api.ContractId;
import online.arval.cabinet.fleet.api.ContractQuery;
import online.arval.cabinet.fleet.api.Contracts;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredContract;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Forms;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Contracts} on the fleet's tables. */
@Component
public final class ContractService implements Contracts {
  private final FleetDatabase database;
  private final ContractWriter writer;

  @Activate
  public ContractService(@Reference FleetDatabase database, @Reference ContractWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  @Override
  public Page<Contract> find(Caller caller, ContractQuery query, PageRequest page) {
    Scope scope = Access.seen(caller, Thing.CONTRACT);
    return database.read(em -> ContractViews.find(em, scope, query, page));
  }

  @Override
  public Contract get(Caller caller, ContractId id) {
    Scope scope = Access.seen(caller, Thing.CONTRACT);
    return database.read(em -> ContractViews.require(em, scope, id));
  }

  @Override
  public Contract create(Caller caller, CompanyId company, ContractForm form) {
    Access.requireWrite(caller, Thing.CONTRACT, company);
    return database.tx(
        em -> {
          CompanyViews.requireExists(em, company);
          Written written = writer.write(em, caller, company, Optional.empty(), Forms.check(form));
          return ContractViews.require(
              em, new Scope.OfCompany(company), new ContractId(written.id()));
        });
  }

  @Override
  public Contract update(
      Caller caller, ContractId id, ContractForm form, OptionalLong expectedVersion) {
    Scope scope = Access.seen(caller, Thing.CONTRACT);
    return database.tx(
        em -> {
          CompanyId company = ContractViews.require(em, scope, id).companyId();
          Access.requireWrite(caller, Thing.CONTRACT, company);
          StoredContract contract = em.find(StoredContract.class, id.value());
          Versions.require(contract, expectedVersion);
          writer.write(em, caller, company, Optional.of(contract), Forms.check(form));
          return ContractViews.require(em, scope, id);
        });
  }
}
