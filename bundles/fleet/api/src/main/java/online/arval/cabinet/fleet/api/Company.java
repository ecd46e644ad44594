package online.arval.cabinet.fleet.api;

import java.util.Optional;
import online.arval.cabinet.platform.model.CompanyId;

/**
 * A client company.
 *
 * @param name short legal name, 1 to 200 characters
 * @param inn taxpayer number, 10 or 12 digits
 * @param kpp tax registration code, absent for a sole proprietor
 * @param ogrn state registration number: 13 digits, 15 for a sole proprietor
 * @param externalId key of the lessor's back office, when it came from there
 * @param version grows with each change; expected by updates
 */
public record Company(
    CompanyId id,
    String name,
    String inn,
    Optional<String> kpp,
    Optional<String> ogrn,
    CompanyStatus status,
    Optional<String> externalId,
    long version) {}
