package online.arval.cabinet.fleet.web.internal;

import java.util.Optional;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/** Reads the company that a request names. Whether the caller may see it, the core decides. */
public final class CompanyScope {
  private final Companies companies;

  /** Asks these. */
  public CompanyScope(Companies companies) {
    this.companies = companies;
  }

  /**
   * The company of a filter. A foreign one does not exist for the caller, rather than have nothing.
   *
   * @throws ProblemException not found
   */
  public Optional<CompanyId> filter(Caller caller, String companyIdOrNull) {
    Optional<CompanyId> company = Input.optional(companyIdOrNull).map(CompanyId::new);
    company.ifPresent(id -> companies.get(caller, id));
    return company;
  }

  /**
   * The company something new is for: the named one, else the caller's own.
   *
   * @throws ProblemException invalid {@code required} when there is neither
   */
  public static CompanyId owner(Caller caller, String companyIdOrNull) {
    return Input.optional(companyIdOrNull)
        .map(CompanyId::new)
        .or(caller::company)
        .orElseThrow(() -> ProblemException.invalid("companyId", "required", "is required"));
  }

  /**
   * Checks that a change does not move a thing to another company.
   *
   * @throws ProblemException invalid {@code other-company}
   */
  public static void requireSame(CompanyId owner, String companyIdOrNull) {
    boolean other =
        Input.optional(companyIdOrNull).map(id -> !owner.value().equals(id)).orElse(false);
    if (other) {
      throw ProblemException.invalid(
          "companyId", "other-company", "cannot be changed; leave it out or repeat it");
    }
  }
}
