package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.FleetOverview;
import online.arval.cabinet.fleet.api.FleetStatistics;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.core.internal.data.FleetDatabase;
import online.arval.cabinet.fleet.core.internal.rules.Access;
import online.arval.cabinet.fleet.core.internal.rules.Scope;
import online.arval.cabinet.fleet.core.internal.rules.Thing;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FleetStatistics}: four aggregates over indexes, nothing is kept. */
@Component
public final class StatisticsService implements FleetStatistics {
  private final FleetDatabase database;
  private final Time time;

  @Activate
  public StatisticsService(@Reference FleetDatabase database, @Reference Time time) {
    this.database = database;
    this.time = time;
  }

  @Override
  public FleetOverview overview(Caller caller, Optional<CompanyId> company) {
    // refuses partners without a scope; every role may see companies
    Access.seen(caller, Thing.COMPANY);
    Scope vehicles = seen(caller, Thing.VEHICLE);
    Scope drivers = wholeCompany(seen(caller, Thing.DRIVER));
    Scope contracts = seen(caller, Thing.CONTRACT);
    Instant now = time.now();
    return database.read(
        em -> {
          Map<VehicleStatus, Long> byStatus = byStatus(em, vehicles, company, now);
          long returned = byStatus.get(VehicleStatus.RETURNED);
          long all = byStatus.values().stream().mapToLong(Long::longValue).sum();
          return new FleetOverview(
              all - returned,
              byStatus,
              withoutDriver(em, vehicles, company, now),
              drivers(em, drivers, company),
              contracts(contracts, company).number(em),
              contracts(contracts, company)
                  .and(
                      "c.end_on between ? and ?",
                      time.today(),
                      time.today().plusDays(FleetOverview.SOON_DAYS))
                  .number(em));
        });
  }

  private static Map<VehicleStatus, Long> byStatus(
      EntityManager em, Scope scope, Optional<CompanyId> company, Instant now) {
    Map<VehicleStatus, Long> counts = new EnumMap<>(VehicleStatus.class);
    for (VehicleStatus status : VehicleStatus.values()) {
      counts.put(status, 0L);
    }
    SqlText.of("select v.status, count(*) ")
        .add(VehicleViews.visible(scope, now).andIf("v.company_id = ?", company))
        .add(" group by v.status")
        .list(em, row -> counts.put(VehicleStatus.valueOf(row.getString(1)), row.getLong(2)));
    return counts;
  }

  private static long withoutDriver(
      EntityManager em, Scope scope, Optional<CompanyId> company, Instant now) {
    return SqlText.of("select count(*) ")
        .add(VehicleViews.visible(scope, now).andIf("v.company_id = ?", company))
        .and("v.status = ? and a.id is null", VehicleStatus.ACTIVE)
        .number(em);
  }

  private static long drivers(EntityManager em, Scope scope, Optional<CompanyId> company) {
    SqlText sql =
        SqlText.of("select count(*) from fleet_driver d where d.status = ?", DriverStatus.ACTIVE);
    return confine(sql, "d.company_id", scope).andIf("d.company_id = ?", company).number(em);
  }

  private static SqlText contracts(Scope scope, Optional<CompanyId> company) {
    SqlText sql =
        SqlText.of(
            "select count(*) from fleet_contract c where c.status = ?", ContractStatus.ACTIVE);
    return confine(sql, "c.company_id", scope).andIf("c.company_id = ?", company);
  }

  private static SqlText confine(SqlText sql, String column, Scope scope) {
    if (scope instanceof Scope.OfCompany of) {
      return sql.and(column + " = ?", of.company());
    }
    return scope instanceof Scope.Everything ? sql : sql.and("1 = 0");
  }

  /** Drivers of a client do not count their colleagues. */
  private static Scope wholeCompany(Scope scope) {
    return scope instanceof Scope.OfDriver ? new Scope.Nothing() : scope;
  }

  private static Scope seen(Caller caller, Thing thing) {
    try {
      return Access.seen(caller, thing);
    } catch (ProblemException notForThisRole) {
      return new Scope.Nothing();
    }
  }
}
