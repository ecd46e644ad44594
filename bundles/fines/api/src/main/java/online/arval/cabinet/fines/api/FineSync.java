package online.arval.cabinet.fines.api;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** Reading the registries. */
@ProviderType
public interface FineSync {
  /**
   * Starts reading the registries for a company. Where a run is under way, one more follows it,
   * however often it is asked for: what changed after its start would not be read by it.
   *
   * @param registry only this one; all when empty
   * @param whole from the beginning instead of from where the last run ended
   */
  List<SyncState> start(Caller caller, CompanyId company, Optional<String> registry, boolean whole);

  /** How far it is, by registry. */
  List<SyncState> state(Caller caller, CompanyId company);
}
