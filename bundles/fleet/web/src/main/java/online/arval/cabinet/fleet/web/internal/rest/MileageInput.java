package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.platform.rest.Body;

/** A reading as the caller writes it. */
@Schema(name = "MileageInput")
public record MileageInput(
    @Schema(description = "Kilometres, 0 to 3000000", requiredMode = Schema.RequiredMode.REQUIRED)
        Long km,
    @Schema(
            description = "Day of the reading, not in the future",
            requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate at,
    @Schema(
            description = "Earlier readings were wrong; for the lessor's people",
            defaultValue = "false")
        Boolean correction) {

  NewMileage toNew() {
    return new NewMileage(
        Body.required("km", km), Body.required("at", at), Boolean.TRUE.equals(correction));
  }
}
