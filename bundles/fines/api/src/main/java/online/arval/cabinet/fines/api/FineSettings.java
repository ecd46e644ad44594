package online.arval.cabinet.fines.api;

import java.util.OptionalLong;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ProviderType;

/** How a company deals with its fines. Changed by its fleet managers and by account managers. */
@ProviderType
public interface FineSettings {
  /** The autopay rule; a disabled one when none was set. */
  AutopayRule autopay(Caller caller, CompanyId company);

  /**
   * Sets the rule.
   *
   * @throws online.arval.cabinet.platform.model.ProblemException invalid {@code out-of-range},
   *     {@code unknown-gateway}; precondition failed when the version is no longer true
   */
  AutopayRule setAutopay(Caller caller, AutopayRule rule, OptionalLong expectedVersion);

  /** What drivers may do; by default they see and do not pay. */
  FinePolicy policy(Caller caller, CompanyId company);

  /** Sets what drivers may do. */
  FinePolicy setPolicy(Caller caller, FinePolicy policy, OptionalLong expectedVersion);
}
