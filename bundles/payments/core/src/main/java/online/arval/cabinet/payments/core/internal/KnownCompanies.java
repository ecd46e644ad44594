package online.arval.cabinet.payments.core.internal;

import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.security.CompanyRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The companies that something may be settled for. Payments work without anybody who keeps
 * companies, and while whoever does is being replaced: then every identifier is taken.
 */
@Component(service = KnownCompanies.class)
public final class KnownCompanies {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile CompanyRegister register;

  @Activate
  public KnownCompanies() {}

  /** For tests. */
  KnownCompanies(CompanyRegister registerOrNull) {
    this.register = registerOrNull;
  }

  /**
   * Refuses a company that is not there.
   *
   * @throws ProblemException not found
   */
  void require(CompanyId company) {
    CompanyRegister known = register;
    if (known != null && !known.contains(company)) {
      throw ProblemException.notFound("company");
    }
  }
}
