package online.arval.cabinet.demo.fines.internal;

import java.util.Optional;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;

/** Has the simulated registry read at once, not in the minute that the cabinet plans for it. */
final class FirstReading {
  /** The name under which the connector of the registry announces itself. */
  static final String REGISTRY = "gisgmp";

  private final FineSync sync;

  FirstReading(FineSync sync) {
    this.sync = sync;
  }

  /**
   * Asks for it, unless it was read before.
   *
   * @return whether it has been asked for; not before the connector has announced its registry
   */
  boolean isAsked(CompanyId company) {
    return isBegun(company) || isTaken(company);
  }

  /** A registry that is planned only has a state, too. */
  private boolean isBegun(CompanyId company) {
    return sync.state(DemoFleet.CALLER, company).stream()
        .anyMatch(state -> state.registry().equals(REGISTRY) && state.startedAt().isPresent());
  }

  private boolean isTaken(CompanyId company) {
    try {
      sync.start(DemoFleet.CALLER, company, Optional.of(REGISTRY), false);
      return true;
    } catch (ProblemException refused) {
      if (refused.kind() == ProblemKind.INVALID) {
        return false;
      }
      throw refused;
    }
  }
}
