package online.arval.cabinet.payments.api;

import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** The gateways there are, and which a company pays through. */
@ProviderType
public interface Gateways {
  /** All that have ever announced themselves, by name. */
  List<Gateway> all(Caller caller);

  /**
   * Those a company's new payments go to, first choice first; all when nothing is configured. A
   * company that is not there is not found, as far as anybody keeps companies.
   */
  List<Gateway> ofCompany(Caller caller, CompanyId company);

  /**
   * Chooses the gateways of a company, first choice first; an empty list means all. Only account
   * managers and the system may.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid {@code unknown-gateway}
   */
  void choose(Caller caller, CompanyId company, List<String> names);
}
