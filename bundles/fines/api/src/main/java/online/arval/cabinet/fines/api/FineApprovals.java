package online.arval.cabinet.fines.api;

import java.util.List;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the autopay rule of a company leaves to people: fines above the sum it pays by itself, and
 * those it could not pay. For fleet managers of the company and account managers.
 */
@ProviderType
public interface FineApprovals {
  /** What waits, the discount that ends first first, at most 500; nothing while the rule is off. */
  List<AutopayItem> waiting(Caller caller, CompanyId company);

  /**
   * Owed fines that the rule should have paid and could not, the discount that ends first first, at
   * most 500; none while the rule is off. The rule tries those again whose problem may pass; people
   * may pay any.
   */
  List<AutopayItem> problems(Caller caller, CompanyId company);

  /**
   * Lets the rule pay them, at the price of the moment it does.
   *
   * @param fines 1 to 200; those that do not wait are passed over
   * @return how many did wait
   * @throws online.arval.cabinet.platform.model.ProblemException not found when one is not the
   *     company's
   */
  int approve(Caller caller, CompanyId company, List<FineId> fines);

  /** As {@link #approve}, but the rule never pays them; people still may. */
  int reject(Caller caller, CompanyId company, List<FineId> fines);
}
