package online.arval.cabinet.fleet.web.internal.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import online.arval.cabinet.fleet.api.ContractId;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.api.VehicleQuery;
import online.arval.cabinet.fleet.api.VehicleSort;
import online.arval.cabinet.fleet.api.VehicleStatus;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Input;

/** The query parameters that choose and sort vehicles; the same for the list and the export. */
// the generator of the OpenAPI document finds fields as Jackson does
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class VehicleFilter {
  @QueryParam("companyId")
  @Parameter(description = "Only vehicles of this company")
  private String companyId;

  @QueryParam("text")
  @Parameter(
      description =
          "Words of plate, VIN, brand, model or the present driver's name; all must be found")
  private String text;

  @QueryParam("status")
  @Parameter(schema = @Schema(allowableValues = {"ORDERED", "ACTIVE", "IN_SERVICE", "RETURNED"}))
  private String status;

  @QueryParam("contractId")
  private String contractId;

  @QueryParam("driverId")
  @Parameter(description = "Only vehicles this driver drives now")
  private String driverId;

  @QueryParam("driver")
  @Parameter(
      description = "none: only vehicles that nobody drives now",
      schema = @Schema(allowableValues = {"none"}))
  private String driver;

  @QueryParam("brand")
  private String brand;

  @QueryParam("sort")
  @Parameter(
      schema = @Schema(allowableValues = {"plate", "model", "year", "mileage", "contract-end"}))
  private String sort;

  @QueryParam("order")
  @Parameter(
      schema =
          @Schema(
              allowableValues = {"asc", "desc"},
              defaultValue = "asc"))
  private String order;

  /** The core's query. */
  VehicleQuery toQuery(Caller caller, CompanyScope scope) {
    return new VehicleQuery(
        scope.filter(caller, companyId),
        Input.optional(text),
        Input.optional("status", status, VehicleStatus.class),
        Input.optional(contractId).map(ContractId::new),
        Input.optional(driverId).map(DriverId::new),
        Input.optional("driver", driver, DriverChoice.class).isPresent(),
        Input.optional(brand),
        Input.optional("sort", sort, VehicleSort.class).orElse(VehicleSort.PLATE),
        Input.optional("order", order, SortOrder.class).orElse(SortOrder.ASC));
  }

  private enum DriverChoice {
    NONE
  }
}
