package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** Who gets the vehicle, and when. */
@Schema(name = "AssignmentInput")
public record AssignmentInput(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String driverId,
    @Schema(
            description =
                "First moment. Absent: from now on, and the present driver's assignment ends now")
        Instant from,
    @Schema(description = "The moment after the last; absent: open. Only with from") Instant to) {}
