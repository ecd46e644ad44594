package online.arval.cabinet.fleet.api;

import java.util.OptionalLong;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Client companies. People of a client see their own; the lessor's people see all; partners need
 * the scope {@code fleet:read}. Only account managers and partners with {@code fleet:write} (not
 * confined to a company) may change them.
 */
@ProviderType
public interface Companies {
  /** The companies that fit, by name. */
  Page<Company> find(Caller caller, CompanyQuery query, PageRequest page);

  /** One company. */
  Company get(Caller caller, CompanyId id);

  /**
   * Adds a company.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid; conflict {@code
   *     inn-taken} (the pair of ИНН and КПП exists) or {@code external-id-taken}
   */
  Company create(Caller caller, CompanyForm form);

  /**
   * Replaces the data of a company.
   *
   * @param expectedVersion what the caller has seen; when present and no longer true the problem is
   *     precondition failed
   */
  Company update(Caller caller, CompanyId id, CompanyForm form, OptionalLong expectedVersion);
}
