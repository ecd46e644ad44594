package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;

/** What a driver had. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/drivers/{driverId}/assignments")
@Tag(name = "Assignments")
public final class DriverAssignmentResource {
  private final Assignments assignments;

  /** Serves these. */
  public DriverAssignmentResource(Assignments assignments) {
    this.assignments = assignments;
  }

  /** Vehicles of a driver. */
  @GET
  @Operation(
      operationId = "listDriverAssignments",
      summary = "What the driver had, latest first, at most 500")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Assignments.class)))
  public Page<AssignmentJson> list(@Context Caller caller, @PathParam("driverId") String driverId) {
    return AssignmentJson.page(assignments.ofDriver(caller, new DriverId(driverId)));
  }
}
