package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverStatus;

/** A driver. */
@Schema(name = "Driver")
public record DriverJson(
    String id,
    String companyId,
    String fullName,
    @Schema(description = "Driving licence, masked") Optional<String> licence,
    Optional<String> phone,
    DriverStatus status,
    @Schema(description = "Their sign-in, when they have one") Optional<String> userId,
    @Schema(description = "What they drive now") Optional<VehicleRef> vehicle,
    @Schema(description = "Key of the lessor's back office") Optional<String> externalId,
    @Schema(description = "Grows with each change; the ETag") long version) {

  /** A driver's vehicle in short. */
  @Schema(name = "DriverVehicle")
  public record VehicleRef(
      String id, @Schema(description = "Plate, or the VIN until there is a plate") String label) {}
}
