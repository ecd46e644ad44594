package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractStatus;

/** A leasing contract. */
@Schema(name = "Contract")
public record ContractJson(
    String id,
    String companyId,
    @Schema(description = "As printed") String number,
    @Schema(description = "First day") LocalDate start,
    @Schema(description = "Last day") LocalDate end,
    @Schema(description = "For all its vehicles together, with VAT; hundredths of a rouble")
        long monthlyPaymentKopecks,
    ContractStatus status,
    @Schema(description = "Vehicles under it now") long vehicleCount,
    @Schema(description = "Key of the lessor's back office") Optional<String> externalId,
    @Schema(description = "Grows with each change; the ETag") long version) {

  static ContractJson of(Contract contract) {
    return new ContractJson(
        contract.id().value(),
        contract.companyId().value(),
        contract.number(),
        contract.start(),
        contract.end(),
        contract.monthlyPayment().kopecks(),
        contract.status(),
        contract.vehicleCount(),
        contract.externalId(),
        contract.version());
  }
}
