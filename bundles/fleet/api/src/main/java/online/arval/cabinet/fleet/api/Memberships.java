package online.arval.cabinet.fleet.api;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.UserId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which people belong to which company. Changed by the system and account managers; fleet managers
 * may link people of their own company to drivers.
 */
@ProviderType
public interface Memberships {
  /**
   * Makes a person a member of a company, or changes which driver they are.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException conflict {@code driver-linked}
   *     when the driver already is someone else
   */
  Membership put(Caller caller, UserId user, CompanyId company, Optional<DriverId> driver);

  /** The membership of a person. */
  Optional<Membership> find(Caller caller, UserId user);

  /** All members of a company. */
  List<Membership> ofCompany(Caller caller, CompanyId company);

  /** Ends a membership; nothing happens when there is none. */
  void remove(Caller caller, UserId user);
}
