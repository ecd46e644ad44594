package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who drove, as the caller writes it. */
@Schema(name = "FineDriverInput")
public record AttributionInput(
    @Schema(description = "Absent when nobody is known") String driverId,
    @Schema(
            description = "Why it is corrected, 3 to 200 characters",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String reason) {}
