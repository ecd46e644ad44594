package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.web.internal.Kopecks;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.Input;

/** An autopay rule as the caller writes it; replaces the whole rule. */
@Schema(name = "FineAutopayInput")
public record AutopayInput(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean enabled,
    @Schema(
            description = "So many days before the discount ends",
            minimum = "0",
            maximum = "20",
            requiredMode = Schema.RequiredMode.REQUIRED)
        Integer daysBefore,
    @Schema(description = "No limit when absent") Long monthlyLimitKopecks,
    @Schema(description = "No approval when absent") Long approvalAboveKopecks,
    String gateway) {

  AutopayRule toRule(CompanyId company) {
    return new AutopayRule(
        company,
        Body.required("enabled", enabled),
        Body.required("daysBefore", daysBefore),
        Kopecks.optional("monthlyLimitKopecks", monthlyLimitKopecks),
        Kopecks.optional("approvalAboveKopecks", approvalAboveKopecks),
        Input.optional(gateway),
        0);
  }
}
