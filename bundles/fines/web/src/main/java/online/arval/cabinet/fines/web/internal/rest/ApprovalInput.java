package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a person decides about fines that wait for it. */
@Schema(name = "FineApprovalInput")
public record ApprovalInput(
    @Schema(
            description = "1 to 200; those that do not wait are passed over",
            requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> fineIds,
    @Schema(
            description = "Whether the rule pays them, at the price of that moment, or never does",
            requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean approve) {}
