package online.arval.cabinet.fleet.api;

import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Drivers. Fleet managers see and change those of their company, drivers see themselves; of the
 * lessor's people account managers see and change all, support agents and the DPO see all. Partners
 * need {@code fleet:read} and {@code fleet:write}.
 */
@ProviderType
public interface Drivers {
  /** The drivers that fit, by name. */
  Page<Driver> find(Caller caller, DriverQuery query, PageRequest page);

  /** One driver. */
  Driver get(Caller caller, DriverId id);

  /** The caller's own record, when the caller is a driver with one. */
  Optional<Driver> self(Caller caller);

  /**
   * Refuses a caller who may change no driver: what such a caller would send is not worth a look.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException forbidden
   */
  void requireWrite(Caller caller);

  /**
   * Adds a driver to a company.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid; conflict {@code
   *     external-id-taken}
   */
  Driver create(Caller caller, CompanyId company, DriverForm form);

  /**
   * Replaces the data of a driver.
   *
   * @param expectedVersion what the caller has seen; when present and no longer true the problem is
   *     precondition failed
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code driver-assigned}
   *     when one is set inactive who still has a vehicle
   */
  Driver update(Caller caller, DriverId id, DriverForm form, OptionalLong expectedVersion);
}
