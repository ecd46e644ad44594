package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import online.arval.cabinet.fleet.api.Assignment;
import online.arval.cabinet.fleet.api.Assignments;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.Input;

/** Who had a vehicle, and who gets it. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/vehicles/{vehicleId}/assignments")
@Tag(name = "Assignments")
public final class VehicleAssignmentResource {
  private final Assignments assignments;

  /** Serves these. */
  public VehicleAssignmentResource(Assignments assignments) {
    this.assignments = assignments;
  }

  /** Drivers of a vehicle. */
  @GET
  @Operation(
      operationId = "listVehicleAssignments",
      summary = "Who had the vehicle, latest first, at most 500")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Assignments.class)))
  public Page<AssignmentJson> list(
      @Context Caller caller, @PathParam("vehicleId") String vehicleId) {
    return AssignmentJson.page(assignments.ofVehicle(caller, new VehicleId(vehicleId)));
  }

  /** Gives a vehicle to a driver. */
  @POST
  @Operation(
      operationId = "assignVehicle",
      summary = "Gives the vehicle to a driver, from now on or for a time")
  @ApiResponse(
      responseCode = "201",
      description = "The assignment",
      content = @Content(schema = @Schema(implementation = AssignmentJson.class)))
  public Response assign(
      @Context Caller caller, @PathParam("vehicleId") String vehicleId, AssignmentInput body) {
    VehicleId vehicle = new VehicleId(vehicleId);
    assignments.ofVehicle(caller, vehicle); // a foreign vehicle is never judged by the body
    AssignmentInput input = Body.required(body);
    DriverId driver = new DriverId(Input.required("driverId", input.driverId()));
    Assignment made =
        input.from() == null
            ? handOver(caller, vehicle, driver, input)
            : assignments.assign(
                caller, vehicle, driver, input.from(), Optional.ofNullable(input.to()));
    return Response.status(Response.Status.CREATED).entity(AssignmentJson.of(made)).build();
  }

  private Assignment handOver(
      Caller caller, VehicleId vehicle, DriverId driver, AssignmentInput input) {
    if (input.to() != null) {
      throw ProblemException.invalid("from", "required", "is required when to is given");
    }
    return assignments.handOver(caller, vehicle, driver);
  }
}
