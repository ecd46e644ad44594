package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyStatus;

/** A client company. */
@Schema(name = "Company")
public record CompanyJson(
    String id,
    String name,
    @Schema(description = "Taxpayer number, 10 or 12 digits") String inn,
    @Schema(description = "Tax registration code") Optional<String> kpp,
    @Schema(description = "State registration number") Optional<String> ogrn,
    CompanyStatus status,
    @Schema(description = "Key of the lessor's back office") Optional<String> externalId,
    @Schema(description = "Grows with each change; the ETag") long version) {

  static CompanyJson of(Company company) {
    return new CompanyJson(
        company.id().value(),
        company.name(),
        company.inn(),
        company.kpp(),
        company.ogrn(),
        company.status(),
        company.externalId(),
        company.version());
  }
}
