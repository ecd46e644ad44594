package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.fleet.api.FleetEvents.Change;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.core.internal.data.StoredContract;
import online.arval.cabinet.fleet.core.internal.rules.ContractData;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes one contract with its event and audit record; for commands and batches alike. */
@Component(service = ContractWriter.class)
public final class ContractWriter {
  private final FleetJournal journal;
  private final Time time;

  @Activate
  public ContractWriter(@Reference FleetJournal journal, @Reference Time time) {
    this.journal = journal;
    this.time = time;
  }

  /** Creates the contract, or changes the existing one; does nothing when it is so already. */
  Written write(
      EntityManager em,
      Caller caller,
      CompanyId company,
      Optional<StoredContract> existing,
      ContractData data) {
    if (existing.isPresent() && existing.get().data().equals(data)) {
      return new Written(Outcome.UNCHANGED, existing.get().id());
    }
    String id = existing.map(StoredContract::id).orElseGet(Ids::next);
    Taken taken =
        new Taken("fleet_contract", id)
            .by("number-taken", "company_id = ? and number = ?", company, data.number());
    if (!data.externalId().isEmpty()) {
      taken.by(
          "external-id-taken", "company_id = ? and external_id = ?", company, data.externalId());
    }
    taken.check(em);
    Instant now = time.now();
    StoredContract contract = existing.orElseGet(() -> new StoredContract(id, company, now));
    contract.apply(data, now);
    if (existing.isEmpty()) {
      em.persist(contract);
    }
    em.flush();
    Change change = existing.isEmpty() ? Change.CREATED : Change.UPDATED;
    journal.tell(
        FleetEvents.CONTRACT_CHANGED, id, EventData.of(change, contract, contract.version()));
    journal.record(
        caller,
        "contract",
        change.name().toLowerCase(Locale.ROOT),
        id,
        company,
        Map.of("number", data.number()));
    return new Written(existing.isEmpty() ? Outcome.CREATED : Outcome.UPDATED, id);
  }
}
