package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.rest.Body;

/** What drivers may do, as the caller writes it. */
@Schema(name = "FinePolicyInput")
public record PolicyInput(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean driversSee,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean driversPay) {

  FinePolicy toPolicy(CompanyId company) {
    return new FinePolicy(
        company,
        Body.required("driversSee", driversSee),
        Body.required("driversPay", driversPay),
        0);
  }
}
