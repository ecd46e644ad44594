package online.arval.cabinet.fleet.api;

import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** Numbers for a dashboard, over what the caller may see. */
@ProviderType
public interface FleetStatistics {
  /**
   * A fleet in numbers. Drivers of a client and callers who may not see contracts get zeros there.
   *
   * @param company only of this one; for callers of a client always their own
   */
  FleetOverview overview(Caller caller, Optional<CompanyId> company);
}
