package online.arval.cabinet.fleet.core.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.UpsertResult.Outcome;
import online.arval.cabinet.fleet.core.internal.data.StoredCompany;
import online.arval.cabinet.fleet.core.internal.rules.CompanyData;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Ids;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes one company with its audit record; for commands and batches alike. */
@Component(service = CompanyWriter.class)
public final class CompanyWriter {
  private final FleetJournal journal;
  private final Time time;

  @Activate
  public CompanyWriter(@Reference FleetJournal journal, @Reference Time time) {
    this.journal = journal;
    this.time = time;
  }

  /** Creates the company, or changes the existing one; does nothing when it is so already. */
  Written write(
      EntityManager em, Caller caller, Optional<StoredCompany> existing, CompanyData data) {
    if (existing.isPresent() && existing.get().data().equals(data)) {
      return new Written(Outcome.UNCHANGED, existing.get().id());
    }
    String id = existing.map(StoredCompany::id).orElseGet(Ids::next);
    Taken taken =
        new Taken("fleet_company", id)
            // branches share their ИНН, each under a КПП of its own; without one nothing tells them
            // apart
            .by(
                "inn-taken",
                "inn = ? and (kpp = ? or kpp = '' or ? = '')",
                data.inn(),
                data.kpp(),
                data.kpp());
    if (!data.externalId().isEmpty()) {
      taken.by("external-id-taken", "external_id = ?", data.externalId());
    }
    taken.check(em);
    Instant now = time.now();
    StoredCompany company = existing.orElseGet(() -> new StoredCompany(id, now));
    company.apply(data, now);
    if (existing.isEmpty()) {
      em.persist(company);
    }
    em.flush();
    Outcome outcome = existing.isEmpty() ? Outcome.CREATED : Outcome.UPDATED;
    journal.record(
        caller,
        "company",
        outcome.name().toLowerCase(Locale.ROOT),
        id,
        new CompanyId(id),
        Map.of("inn", data.inn()));
    return new Written(outcome, id);
  }
}
