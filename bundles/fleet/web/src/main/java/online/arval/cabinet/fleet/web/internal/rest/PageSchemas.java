package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a {@link online.arval.cabinet.platform.model.Page} of each thing looks like on the wire. For
 * the OpenAPI document alone, whose generator cannot see through it.
 */
final class PageSchemas {
  private static final String NEXT = "Cursor of the next page; absent on the last one";
  private static final String TOTAL =
      "How many fit in all, when asked for; absent when they are more than 10,000";

  private PageSchemas() {}

  @Schema(name = "VehiclePage")
  record Vehicles(
      List<VehicleJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "DriverPage")
  record Drivers(
      List<DriverJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "ContractPage")
  record Contracts(
      List<ContractJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "CompanyPage")
  record Companies(
      List<CompanyJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "MileagePage")
  record Mileage(
      List<MileageJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}

  @Schema(name = "AssignmentPage")
  record Assignments(
      List<AssignmentJson> items,
      @Schema(description = NEXT) String next,
      @Schema(description = TOTAL) Long total) {}
}
