package online.arval.cabinet.fleet.web.internal.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import online.arval.cabinet.fleet.api.DriverQuery;
import online.arval.cabinet.fleet.api.DriverStatus;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Input;

/** The query parameters that choose drivers. */
// the generator of the OpenAPI document finds fields as Jackson does
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class DriverFilter {
  @QueryParam("companyId")
  @Parameter(description = "Only drivers of this company")
  private String companyId;

  @QueryParam("text")
  @Parameter(description = "Part of the name")
  private String text;

  @QueryParam("status")
  @Parameter(schema = @Schema(allowableValues = {"ACTIVE", "INACTIVE"}))
  private String status;

  @QueryParam("order")
  @Parameter(
      description = "Direction, by name",
      schema =
          @Schema(
              allowableValues = {"asc", "desc"},
              defaultValue = "asc"))
  private String order;

  /** The core's query. */
  DriverQuery toQuery(Caller caller, CompanyScope scope) {
    return new DriverQuery(
        scope.filter(caller, companyId),
        Input.optional(text),
        Input.optional("status", status, DriverStatus.class),
        Input.optional("order", order, SortOrder.class).orElse(SortOrder.ASC));
  }
}
