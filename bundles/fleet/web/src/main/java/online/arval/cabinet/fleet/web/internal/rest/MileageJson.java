package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import online.arval.cabinet.fleet.api.MileageReading;

/** What the odometer showed. */
@Schema(name = "MileageReading")
public record MileageJson(
    String id,
    String vehicleId,
    @Schema(description = "Kilometres") long km,
    LocalDate at,
    boolean correction,
    @Schema(description = "Who said so: user:…, partner:…, system:…") String recordedBy,
    Instant recordedAt) {

  static MileageJson of(MileageReading reading) {
    return new MileageJson(
        reading.id(),
        reading.vehicleId().value(),
        reading.km(),
        reading.at(),
        reading.correction(),
        reading.recordedBy(),
        reading.recordedAt());
  }
}
