package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fleet.api.VehicleCategory;
import online.arval.cabinet.fleet.api.VehicleStatus;

/** A vehicle. */
@Schema(name = "Vehicle")
public record VehicleJson(
    String id,
    String companyId,
    @Schema(description = "State plate, Cyrillic", example = "А123ВС77") Optional<String> plate,
    String vin,
    @Schema(description = "Registration certificate") Optional<String> sts,
    String brand,
    String model,
    int year,
    Optional<String> color,
    VehicleCategory category,
    VehicleStatus status,
    Optional<ContractRef> contract,
    @Schema(description = "Who drives it now") Optional<DriverRef> driver,
    @Schema(description = "The latest reading") Optional<Mileage> mileage,
    @Schema(description = "Key of the lessor's back office") Optional<String> externalId,
    @Schema(description = "Grows with each change; the ETag") long version) {

  /** The contract of a vehicle in short. */
  @Schema(name = "VehicleContract")
  public record ContractRef(String id, String number, LocalDate end) {}

  /** The present driver of a vehicle in short. */
  @Schema(name = "VehicleDriver")
  public record DriverRef(String id, String name) {}

  /** A reading in short. */
  @Schema(name = "VehicleMileage")
  public record Mileage(@Schema(description = "Kilometres") long km, LocalDate at) {}
}
