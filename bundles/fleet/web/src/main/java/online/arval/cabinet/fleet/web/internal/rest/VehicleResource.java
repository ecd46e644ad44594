package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import online.arval.cabinet.fleet.api.Vehicle;
import online.arval.cabinet.fleet.api.VehicleId;
import online.arval.cabinet.fleet.api.Vehicles;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.PageQuery;

/** Vehicles. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/vehicles")
@Tag(name = "Vehicles")
public final class VehicleResource {
  private final Vehicles vehicles;
  private final CompanyScope scope;

  /** Serves these. */
  public VehicleResource(Vehicles vehicles, CompanyScope scope) {
    this.vehicles = vehicles;
    this.scope = scope;
  }

  /** The vehicles that fit. */
  @GET
  @Operation(operationId = "listVehicles", summary = "Vehicles that fit, page by page")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Vehicles.class)))
  public Page<VehicleJson> list(
      @Context Caller caller, @BeanParam VehicleFilter filter, @BeanParam PageQuery page) {
    return vehicles
        .find(caller, filter.toQuery(caller, scope), page.toRequest())
        .map(VehicleMapper::json);
  }

  /** Brands the caller has, for a filter. */
  @GET
  @Path("/brands")
  @Operation(
      operationId = "listVehicleBrands",
      summary = "Brands among the caller's vehicles, sorted")
  public List<String> brands(@Context Caller caller) {
    return vehicles.brands(caller);
  }

  /** One vehicle. */
  @GET
  @Path("/{vehicleId}")
  @Operation(
      operationId = "getVehicle",
      summary = "One vehicle; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "The vehicle",
      content = @Content(schema = @Schema(implementation = VehicleJson.class)))
  public Response one(
      @Context Caller caller, @Context Request request, @PathParam("vehicleId") String vehicleId) {
    Vehicle vehicle = vehicles.get(caller, new VehicleId(vehicleId));
    return ETags.respond(request, vehicle.version(), VehicleMapper.json(vehicle));
  }

  /** Adds a vehicle. */
  @POST
  @Operation(
      operationId = "createVehicle",
      summary = "Adds a vehicle; for account managers and partners")
  @ApiResponse(
      responseCode = "201",
      description = "The vehicle",
      content = @Content(schema = @Schema(implementation = VehicleJson.class)))
  public Response create(@Context Caller caller, VehicleInput body) {
    vehicles.requireWrite(caller); // the right comes before the form
    VehicleInput input = Body.required(body);
    Vehicle vehicle =
        vehicles.create(
            caller, CompanyScope.owner(caller, input.companyId()), VehicleMapper.form(input));
    return Answers.created(
        "vehicles", vehicle.id().value(), vehicle.version(), VehicleMapper.json(vehicle));
  }

  /** Replaces a vehicle's data. */
  @PUT
  @Path("/{vehicleId}")
  @Operation(
      operationId = "updateVehicle",
      summary = "Replaces a vehicle's data; needs If-Match",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "If-Match",
              required = true,
              description = "ETag of the version to change, or *"))
  @ApiResponse(
      responseCode = "200",
      description = "The vehicle",
      content = @Content(schema = @Schema(implementation = VehicleJson.class)))
  public Response update(
      @Context Caller caller,
      @Context HttpHeaders headers,
      @PathParam("vehicleId") String vehicleId,
      VehicleInput body) {
    VehicleId id = new VehicleId(vehicleId);
    // first whether it exists for the caller: a foreign one is never judged by its body or version
    Vehicle before = vehicles.get(caller, id);
    VehicleInput input = Body.required(body);
    CompanyScope.requireSame(before.companyId(), input.companyId());
    Vehicle after = vehicles.update(caller, id, VehicleMapper.form(input), ETags.ifMatch(headers));
    return Answers.ok(after.version(), VehicleMapper.json(after));
  }
}
