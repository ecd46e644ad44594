package online.arval.cabinet.fleet.core.internal;

import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverForm;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.DriverQuery;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
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

/** {@link Drivers} on the fleet's tables. */
@Component
public final class DriverService implements Drivers {
  private final FleetDatabase database;
  private final DriverWriter writer;
  private final Time time;

  @Activate
  public DriverService(
      @Reference FleetDatabase database, @Reference DriverWriter writer, @Reference Time time) {
    this.database = database;
    this.writer = writer;
    this.time = time;
  }

  @Override
  public Page<Driver> find(Caller caller, DriverQuery query, PageRequest page) {
    Scope scope = Access.seen(caller, Thing.DRIVER);
    return database.read(em -> DriverViews.find(em, scope, query, page, time.now()));
  }

  @Override
  public Driver get(Caller caller, DriverId id) {
    Scope scope = Access.seen(caller, Thing.DRIVER);
    return database.read(em -> DriverViews.require(em, scope, id, time.now()));
  }

  @Override
  public Optional<Driver> self(Caller caller) {
    if (!(caller instanceof Caller.Person person) || !person.role().ofClient()) {
      return Optional.empty();
    }
    Scope scope = Access.seen(caller, Thing.DRIVER);
    return database.read(em -> DriverViews.ofUser(em, scope, person.id(), time.now()));
  }

  @Override
  public void requireWrite(Caller caller) {
    Access.requireWriteAnywhere(caller, Thing.DRIVER);
  }

  @Override
  public Driver create(Caller caller, CompanyId company, DriverForm form) {
    Access.requireWrite(caller, Thing.DRIVER, company);
    return database.tx(
        em -> {
          CompanyViews.requireExists(em, company);
          Written written = writer.write(em, caller, company, Optional.empty(), Forms.check(form));
          return DriverViews.require(
              em, new Scope.OfCompany(company), new DriverId(written.id()), time.now());
        });
  }

  @Override
  public Driver update(Caller caller, DriverId id, DriverForm form, OptionalLong expectedVersion) {
    Scope scope = Access.seen(caller, Thing.DRIVER);
    return database.tx(
        em -> {
          CompanyId company = DriverViews.require(em, scope, id, time.now()).companyId();
          Access.requireWrite(caller, Thing.DRIVER, company);
          StoredDriver driver = em.find(StoredDriver.class, id.value());
          Versions.require(driver, expectedVersion);
          writer.write(em, caller, company, Optional.of(driver), Forms.check(form));
          return DriverViews.require(em, scope, id, time.now());
        });
  }
}
