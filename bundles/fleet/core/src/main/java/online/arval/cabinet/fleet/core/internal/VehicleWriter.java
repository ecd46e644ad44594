package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.FleetEvents.Change;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.core.internal.data.StoredContract;
import online.arval.cabinet.fleet.core.internal.data.StoredVehicle;
import online.arval.cabinet.fleet.core.internal.rules.VehicleData;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes one vehicle with its event and audit record; for commands and batches alike. */
@Component(service = VehicleWriter.class)
public final class VehicleWriter {
  private final FleetJournal journal;
  private final AssignmentWriter assignments;
  private final Time time;

  @Activate
  public VehicleWriter(
      @Reference FleetJournal journal,
      @Reference AssignmentWriter assignments,
      @Reference Time time) {
    this.journal = journal;
    this.assignments = assignments;
    this.time = time;
  }

  /** Creates the vehicle, or changes the existing one; does nothing when it is so already. */
  Written write(
      EntityManager em,
      Caller caller,
      CompanyId company,
      Optional<StoredVehicle> existing,
      VehicleData data) {
    if (existing.isPresent() && existing.get().data().equals(data)) {
      return new Written(Outcome.UNCHANGED, existing.get().id());
    }
    String id = existing.map(StoredVehicle::id).orElseGet(Ids::next);
    requireContract(em, company, data.contractId());
    requireFree(em, company, id, data);
    Instant now = time.now();
    StoredVehicle vehicle = existing.orElseGet(() -> new StoredVehicle(id, company, now));
    vehicle.apply(data, now);
    if (existing.isEmpty()) {
      em.persist(vehicle);
    } else if (!data.inUse()) {
      assignments.endAll(em, caller, id);
    }
    em.flush();
    Change change = existing.isEmpty() ? Change.CREATED : Change.UPDATED;
    journal.tell(FleetEvents.VEHICLE_CHANGED, id, EventData.of(change, vehicle, vehicle.version()));
    journal.record(
        caller,
        "vehicle",
        change.name().toLowerCase(java.util.Locale.ROOT),
        id,
        company,
        Map.of("vin", data.vin()));
    return new Written(existing.isEmpty() ? Outcome.CREATED : Outcome.UPDATED, id);
  }

  private static void requireContract(EntityManager em, CompanyId company, String contractId) {
    if (contractId.isEmpty()) {
      return;
    }
    StoredContract contract = em.find(StoredContract.class, contractId);
    if (contract == null || !contract.company().equals(company)) {
      throw ProblemException.invalid(
          "contractId", "unknown-contract", "must be a contract of the same company");
    }
  }

  private static void requireFree(
      EntityManager em, CompanyId company, String id, VehicleData data) {
    Taken taken = new Taken("fleet_vehicle", id);
    if (data.inUse()) {
      taken.by("vin-taken", "vin_key = ?", data.vin());
    }
    if (data.inUse() && !data.plate().isEmpty()) {
      taken.by("plate-taken", "plate_key = ?", data.plate());
    }
    if (!data.externalId().isEmpty()) {
      taken.by(
          "external-id-taken", "company_id = ? and external_id = ?", company, data.externalId());
    }
    taken.check(em);
  }
}
