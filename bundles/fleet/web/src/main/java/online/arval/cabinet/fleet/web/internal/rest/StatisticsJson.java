package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import online.arval.cabinet.fleet.api.FleetOverview;
import online.arval.cabinet.fleet.api.VehicleStatus;

/** A fleet in numbers. */
@Schema(name = "FleetStatistics")
public record StatisticsJson(
    @Schema(description = "Vehicles that are not returned") long vehicles,
    Map<VehicleStatus, Long> byStatus,
    @Schema(description = "Active vehicles that nobody drives now") long withoutDriver,
    @Schema(description = "Active drivers") long drivers,
    @Schema(description = "Active contracts") long contracts,
    @Schema(description = "Active contracts whose last day is within 90 days")
        long contractsEndingSoon) {

  static StatisticsJson of(FleetOverview overview) {
    return new StatisticsJson(
        overview.vehicles(),
        overview.byStatus(),
        overview.withoutDriver(),
        overview.drivers(),
        overview.contracts(),
        overview.contractsEndingSoon());
  }
}
