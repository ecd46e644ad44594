package online.arval.cabinet.fines.core.internal.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.core.internal.Time;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.scheduling.ScheduledTask;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives every client company its minute of the hour for each registry. */
@Component(property = {ScheduledTask.NAME + "=fines.sync-plan", ScheduledTask.INTERVAL + "=PT10M"})
public final class SyncPlanTask implements ScheduledTask {
  private static final Caller SYSTEM = new Caller.Internal("fines-sync");

  private final SyncRuns runs;
  private final Registries registries;
  private final Companies companies;
  private final Time time;

  @Activate
  public SyncPlanTask(
      @Reference SyncRuns runs,
      @Reference Registries registries,
      @Reference Companies companies,
      @Reference Time time) {
    this.runs = runs;
    this.registries = registries;
    this.companies = companies;
    this.time = time;
  }

  @Override
  public void run() {
    List<Registries.Registry> known = registries.all();
    CompanyQuery clients = new CompanyQuery(Optional.empty(), Optional.of(CompanyStatus.ACTIVE));
    Optional<String> cursor = Optional.empty();
    do {
      Page<Company> page =
          companies.find(SYSTEM, clients, new PageRequest(PageRequest.MAX_LIMIT, cursor, false));
      for (Registries.Registry registry : known) {
        plan(page.items(), registry.name());
      }
      cursor = page.next();
    } while (cursor.isPresent());
  }

  private void plan(List<Company> page, String registry) {
    List<Company> fresh = runs.unplanned(page, registry);
    Instant now = time.now();
    for (Company company : fresh) {
      long seconds = SyncRuns.INTERVAL.toSeconds();
      long offset = Math.floorMod(company.id().hashCode(), seconds);
      runs.plan(company.id(), registry, now.plusSeconds(offset));
    }
  }
}
