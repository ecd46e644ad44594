package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.FleetEvents.Change;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.core.internal.data.StoredDriver;
import online.arval.cabinet.fleet.core.internal.rules.DriverData;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.persistence.sql.SqlText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes one driver with its event and audit record; for commands and batches alike. */
@Component(service = DriverWriter.class)
public final class DriverWriter {
  private final FleetJournal journal;
  private final Time time;

  @Activate
  public DriverWriter(@Reference FleetJournal journal, @Reference Time time) {
    this.journal = journal;
    this.time = time;
  }

  /** Creates the driver, or changes the existing one; does nothing when it is so already. */
  Written write(
      EntityManager em,
      Caller caller,
      CompanyId company,
      Optional<StoredDriver> existing,
      DriverData data) {
    if (existing.isPresent() && existing.get().data().equals(data)) {
      return new Written(Outcome.UNCHANGED, existing.get().id());
    }
    String id = existing.map(StoredDriver::id).orElseGet(Ids::next);
    Instant now = time.now();
    Taken taken = new Taken("fleet_driver", id);
    if (!data.externalId().isEmpty()) {
      taken.by(
          "external-id-taken", "company_id = ? and external_id = ?", company, data.externalId());
    }
    taken.check(em);
    if (existing.isPresent() && data.status() == DriverStatus.INACTIVE) {
      requireUnassigned(em, id, now);
    }
    StoredDriver driver = existing.orElseGet(() -> new StoredDriver(id, company, now));
    driver.apply(data, now);
    if (existing.isEmpty()) {
      em.persist(driver);
    }
    em.flush();
    Change change = existing.isEmpty() ? Change.CREATED : Change.UPDATED;
    journal.tell(FleetEvents.DRIVER_CHANGED, id, EventData.of(change, driver, driver.version()));
    journal.record(
        caller,
        "driver",
        change.name().toLowerCase(Locale.ROOT),
        id,
        company,
        Map.of("status", data.status().name()));
    return new Written(existing.isEmpty() ? Outcome.CREATED : Outcome.UPDATED, id);
  }

  private static void requireUnassigned(EntityManager em, String driver, Instant now) {
    long open =
        SqlText.of(
                "select count(*) from fleet_assignment a where a.driver_id = ?"
                    + " and (a.to_at is null or a.to_at > ?)",
                driver,
                now)
            .number(em);
    if (open > 0) {
      throw ProblemException.conflict(
          "driver-assigned", "The driver still has a vehicle, or will have one; end that first.");
    }
  }
}
