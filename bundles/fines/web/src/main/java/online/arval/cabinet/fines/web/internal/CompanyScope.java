package online.arval.cabinet.fines.web.internal;

import java.util.Optional;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/** Reads the company that a request names. What the caller may do with it, the core decides. */
public final class CompanyScope {
  private CompanyScope() {}

  /**
   * The company of a filter. A foreign one does not exist for the caller, rather than have nothing.
   *
   * @throws ProblemException not found
   */
  public static Optional<CompanyId> filter(Caller caller, String companyIdOrNull) {
    Optional<CompanyId> company = Input.optional(companyIdOrNull).map(CompanyId::new);
    if (company.isPresent() && !caller.sees(company.get())) {
      throw ProblemException.notFound("company");
    }
    return company;
  }

  /**
   * The company whose settings are meant: the named one, else the caller's own.
   *
   * @throws ProblemException not found; invalid {@code required} when there is neither
   */
  public static CompanyId required(Caller caller, String companyIdOrNull) {
    return filter(caller, companyIdOrNull)
        .or(caller::company)
        .orElseThrow(() -> ProblemException.invalid("companyId", "required", "is required"));
  }
}
