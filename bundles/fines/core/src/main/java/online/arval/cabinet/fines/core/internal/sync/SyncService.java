package online.arval.cabinet.fines.core.internal.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.SyncState;
import online.arval.cabinet.fines.core.internal.Access;
import online.arval.cabinet.fines.core.internal.FineJournal;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FineSync} on the runs. */
@Component
public final class SyncService implements FineSync {
  private final SyncRuns runs;
  private final Registries registries;
  private final Access access;
  private final FineJournal journal;

  @Activate
  public SyncService(
      @Reference SyncRuns runs,
      @Reference Registries registries,
      @Reference Access access,
      @Reference FineJournal journal) {
    this.runs = runs;
    this.registries = registries;
    this.access = access;
    this.journal = journal;
  }

  @Override
  public List<SyncState> start(
      Caller caller, CompanyId company, Optional<String> registry, boolean whole) {
    access.requireManage(caller, company);
    List<String> names =
        registries.all().stream()
            .map(Registries.Registry::name)
            .filter(name -> registry.isEmpty() || registry.get().equals(name))
            .toList();
    if (names.isEmpty() && registry.isPresent()) {
      throw ProblemException.invalid(
          "registry", "unknown-registry", "must be a registry that has announced itself");
    }
    List<SyncState> states = names.stream().map(name -> runs.start(company, name, whole)).toList();
    journal.record(
        caller,
        "sync.started",
        "company:" + company,
        company,
        Map.of("registries", String.join(",", names), "whole", Boolean.toString(whole)));
    return states;
  }

  @Override
  public List<SyncState> state(Caller caller, CompanyId company) {
    access.requireSettingsSeen(caller, company);
    return runs.state(company);
  }
}
