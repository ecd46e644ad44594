package online.arval.cabinet.fleet.api;

import java.util.OptionalLong;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Leasing contracts. Fleet managers see those of their company, drivers none; of the lessor's
 * people account managers, support agents and registrars see all. Only account managers and
 * partners with {@code fleet:write} may change them.
 */
@ProviderType
public interface Contracts {
  /** The contracts that fit. */
  Page<Contract> find(Caller caller, ContractQuery query, PageRequest page);

  /** One contract. */
  Contract get(Caller caller, ContractId id);

  /**
   * Adds a contract to a company.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid; conflict {@code
   *     number-taken} or {@code external-id-taken}
   */
  Contract create(Caller caller, CompanyId company, ContractForm form);

  /**
   * Replaces the data of a contract.
   *
   * @param expectedVersion what the caller has seen; when present and no longer true the problem is
   *     precondition failed
   */
  Contract update(Caller caller, ContractId id, ContractForm form, OptionalLong expectedVersion);
}
