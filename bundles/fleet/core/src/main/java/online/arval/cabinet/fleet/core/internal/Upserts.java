package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.CompanyForm;
import online.arval.cabinet.fleet.api.FleetUpsert.ContractRow;
import online.arval.cabinet.fleet.api.FleetUpsert.DriverRow;
import online.arval.cabinet.fleet.api.FleetUpsert.VehicleRow;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredCompany;
import online.arval.cabinet.fleet.core.internal.data.StoredContract;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Forms;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes the batches of upsert and import: how a row of each kind is found and written. */
@Component(service = Upserts.class)
public final class Upserts {
  private final FleetDatabase database;
  private final Transactions transactions;
  private final CompanyWriter companyWriter;
  private final ContractWriter contractWriter;
  private final VehicleWriter vehicleWriter;
  private final DriverWriter driverWriter;
  private final Time time;

  @Activate
  public Upserts(
      @Reference FleetDatabase database,
      @Reference Transactions transactions,
      @Reference CompanyWriter companyWriter,
      @Reference ContractWriter contractWriter,
      @Reference VehicleWriter vehicleWriter,
      @Reference DriverWriter driverWriter,
      @Reference Time time) {
    this.database = database;
    this.transactions = transactions;
    this.companyWriter = companyWriter;
    this.contractWriter = contractWriter;
    this.vehicleWriter = vehicleWriter;
    this.driverWriter = driverWriter;
    this.time = time;
  }

  Batch<CompanyForm> companies(Caller caller) {
    CompanyService.requireLessor(caller);
    return new Batch<>(
        database,
        transactions,
        CompanyForm::externalId,
        (em, form) ->
            companyWriter.write(
                em,
                caller,
                one(em, StoredCompany.class, form.externalId(), Optional.empty()),
                Forms.check(form)));
  }

  Batch<ContractRow> contracts(Caller caller) {
    Access.requireWriteAnywhere(caller, Thing.CONTRACT);
    CompanyLookup companies = new CompanyLookup(caller);
    return new Batch<>(
        database,
        transactions,
        row -> row.form().externalId(),
        (em, row) -> {
          CompanyId company = companies.require(em, row.company());
          return contractWriter.write(
              em,
              caller,
              company,
              one(em, StoredContract.class, row.form().externalId(), Optional.of(company)),
              Forms.check(row.form()));
        });
  }

  Batch<VehicleRow> vehicles(Caller caller) {
    Access.requireWriteAnywhere(caller, Thing.VEHICLE);
    CompanyLookup companies = new CompanyLookup(caller);
    return new Batch<>(
        database,
        transactions,
        row -> row.form().externalId(),
        (em, row) -> {
          CompanyId company = companies.require(em, row.company());
          return vehicleWriter.write(
              em,
              caller,
              company,
              one(em, StoredVehicle.class, row.form().externalId(), Optional.of(company)),
              Forms.check(row.form(), time.today())
                  .withContract(contract(em, company, row.contract())));
        });
  }

  Batch<DriverRow> drivers(Caller caller) {
    Access.requireWriteAnywhere(caller, Thing.DRIVER);
    CompanyLookup companies = new CompanyLookup(caller);
    return new Batch<>(
        database,
        transactions,
        row -> row.form().externalId(),
        (em, row) -> {
          CompanyId company = companies.require(em, row.company());
          return driverWriter.write(
              em,
              caller,
              company,
              one(em, StoredDriver.class, row.form().externalId(), Optional.of(company)),
              Forms.check(row.form()));
        });
  }

  private static String contract(EntityManager em, CompanyId company, String externalId) {
    if (externalId.isEmpty()) {
      return "";
    }
    return one(em, StoredContract.class, externalId, Optional.of(company))
        .map(StoredContract::id)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "contract",
                    "unknown-contract",
                    "must be the external id of a contract of the company"));
  }

  private static <E> Optional<E> one(
      EntityManager em, Class<E> type, String externalId, Optional<CompanyId> company) {
    String ofCompany = company.isPresent() ? " and e.companyId = :company" : "";
    var query =
        em.createQuery(
            "select e from "
                + type.getSimpleName()
                + " e where e.externalId = :external"
                + ofCompany,
            type);
    query.setParameter("external", externalId);
    company.ifPresent(id -> query.setParameter("company", id.value()));
    return query.getResultList().stream().findFirst();
  }

  /** Companies by external id, looked up once per batch. */
  private static final class CompanyLookup {
    private final Caller caller;
    private final Map<String, Optional<CompanyId>> known = new HashMap<>();

    CompanyLookup(Caller caller) {
      this.caller = caller;
    }

    CompanyId require(EntityManager em, String externalId) {
      return known
          .computeIfAbsent(
              externalId,
              key ->
                  one(em, StoredCompany.class, key, Optional.empty())
                      .map(company -> new CompanyId(company.id())))
          .filter(caller::sees)
          .orElseThrow(
              () ->
                  ProblemException.invalid(
                      "company", "unknown-company", "must be the external id of a company"));
    }
  }
}
