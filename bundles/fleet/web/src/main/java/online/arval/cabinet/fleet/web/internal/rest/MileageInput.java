package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fleet.api.NewMileage;
import online.arval.cabinet.platform.model.FieldError;
import online.arval.cabinet.platform.model.ProblemException;

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
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  NewMileage toNew() {
    requireComplete();
    return new NewMileage(km, at, Boolean.TRUE.equals(correction));
  }

  /** What is given is checked by the core, unless something is missing: then all is named here. */
  private void requireComplete() {
    List<FieldError> errors = new ArrayList<>();
    if (km == null) {
      errors.add(new FieldError("km", "required", "is required"));
    } else if (at == null && (km < 0 || km > NewMileage.MAX_KM)) {
      errors.add(
          new FieldError("km", "out-of-range", "must be between 0 and " + NewMileage.MAX_KM));
    }
    if (at == null) {
      errors.add(new FieldError("at", "required", "is required"));
    } else if (km == null && at.isAfter(LocalDate.now(MOSCOW))) {
      errors.add(new FieldError("at", "in-future", "must not be in the future"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }
}
