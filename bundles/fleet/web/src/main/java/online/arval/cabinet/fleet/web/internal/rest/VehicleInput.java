package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A vehicle as the caller writes it. Absent members are null: Jackson makes this, the mapper reads
 * it.
 */
@Schema(name = "VehicleInput")
public record VehicleInput(
    @Schema(description = "Owner; the caller's own company when absent; cannot be changed")
        String companyId,
    @Schema(description = "State plate; Latin look-alikes are accepted") String plate,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String vin,
    @Schema(description = "Registration certificate") String sts,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String brand,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String model,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer year,
    String color,
    @Schema(
            allowableValues = {"A", "B", "C", "D", "E"},
            defaultValue = "B")
        String category,
    @Schema(
            allowableValues = {"ORDERED", "ACTIVE", "IN_SERVICE", "RETURNED"},
            defaultValue = "ACTIVE")
        String status,
    String contractId,
    String externalId) {}
