package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.fleet.api.MileageReading;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.PageQuery;

/** Mileage of a vehicle. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/vehicles/{vehicleId}/mileage")
@Tag(name = "Vehicles")
public final class MileageResource {
  private final Vehicles vehicles;

  /** Serves these. */
  public MileageResource(Vehicles vehicles) {
    this.vehicles = vehicles;
  }

  /** The readings. */
  @GET
  @Operation(operationId = "listMileage", summary = "Readings of a vehicle, latest first")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Mileage.class)))
  public Page<MileageJson> list(
      @Context Caller caller, @PathParam("vehicleId") String vehicleId, @BeanParam PageQuery page) {
    return vehicles
        .mileage(caller, new VehicleId(vehicleId), page.toRequest())
        .map(MileageJson::of);
  }

  /** A new reading. */
  @POST
  @Operation(operationId = "recordMileage", summary = "Records what the odometer shows")
  @ApiResponse(
      responseCode = "201",
      description = "The reading",
      content = @Content(schema = @Schema(implementation = MileageJson.class)))
  public Response record(
      @Context Caller caller, @PathParam("vehicleId") String vehicleId, MileageInput body) {
    VehicleId id = new VehicleId(vehicleId);
    vehicles.get(caller, id); // a foreign vehicle is never judged by the body
    MileageReading reading = vehicles.recordMileage(caller, id, Body.required(body).toNew());
    return Response.status(Response.Status.CREATED).entity(MileageJson.of(reading)).build();
  }
}
