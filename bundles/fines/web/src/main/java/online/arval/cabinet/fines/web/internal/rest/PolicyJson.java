package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import online.arval.cabinet.fines.api.FinePolicy;

/** What a company lets its drivers do. */
@Schema(name = "FinePolicy")
public record PolicyJson(
    String companyId,
    @Schema(description = "Whether drivers see the fines attributed to them") boolean driversSee,
    @Schema(description = "Whether they may pay them") boolean driversPay,
    @Schema(description = "Grows with each change; the ETag") long version) {

  static PolicyJson of(FinePolicy policy) {
    return new PolicyJson(
        policy.company().value(), policy.driversSee(), policy.driversPay(), policy.version());
  }
}
