package online.arval.cabinet.platform.security;

import online.arval.cabinet.platform.model.CompanyId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Which client companies there are; a service of the feature that keeps them. For those who settle
 * something for a company and know no more of it than its identifier, as callers who may see every
 * company can name one that does not exist.
 */
@ConsumerType
public interface CompanyRegister {
  /** Whether there is such a company, whatever its status. */
  boolean contains(CompanyId company);
}
