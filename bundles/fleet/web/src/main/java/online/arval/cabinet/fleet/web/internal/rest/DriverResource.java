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
import online.arval.cabinet.fleet.api.Driver;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.fleet.api.Drivers;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.PageQuery;

/** Drivers. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/drivers")
@Tag(name = "Drivers")
public final class DriverResource {
  private final Drivers drivers;
  private final CompanyScope scope;

  /** Serves these. */
  public DriverResource(Drivers drivers, CompanyScope scope) {
    this.drivers = drivers;
    this.scope = scope;
  }

  /** The drivers that fit. */
  @GET
  @Operation(operationId = "listDrivers", summary = "Drivers that fit, page by page")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Drivers.class)))
  public Page<DriverJson> list(
      @Context Caller caller, @BeanParam DriverFilter filter, @BeanParam PageQuery page) {
    return drivers
        .find(caller, filter.toQuery(caller, scope), page.toRequest())
        .map(DriverMapper::json);
  }

  /** The caller's own record. */
  @GET
  @Path("/self")
  @Operation(operationId = "getOwnDriver", summary = "The caller's own record, for drivers")
  public DriverJson self(@Context Caller caller) {
    return drivers
        .self(caller)
        .map(DriverMapper::json)
        .orElseThrow(() -> ProblemException.notFound("driver"));
  }

  /** One driver. */
  @GET
  @Path("/{driverId}")
  @Operation(
      operationId = "getDriver",
      summary = "One driver; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "The driver",
      content = @Content(schema = @Schema(implementation = DriverJson.class)))
  public Response one(
      @Context Caller caller, @Context Request request, @PathParam("driverId") String driverId) {
    Driver driver = drivers.get(caller, new DriverId(driverId));
    return ETags.respond(request, driver.version(), DriverMapper.json(driver));
  }

  /** Adds a driver. */
  @POST
  @Operation(operationId = "createDriver", summary = "Adds a driver")
  @ApiResponse(
      responseCode = "201",
      description = "The driver",
      content = @Content(schema = @Schema(implementation = DriverJson.class)))
  public Response create(@Context Caller caller, DriverInput body) {
    drivers.requireWrite(caller); // the right comes before the form
    DriverInput input = Body.required(body);
    Driver driver =
        drivers.create(
            caller, CompanyScope.owner(caller, input.companyId()), DriverMapper.form(input));
    return Answers.created(
        "drivers", driver.id().value(), driver.version(), DriverMapper.json(driver));
  }

  /** Replaces a driver's data. */
  @PUT
  @Path("/{driverId}")
  @Operation(
      operationId = "updateDriver",
      summary = "Replaces a driver's data; needs If-Match",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "If-Match",
              required = true,
              description = "ETag of the version to change, or *"))
  @ApiResponse(
      responseCode = "200",
      description = "The driver",
      content = @Content(schema = @Schema(implementation = DriverJson.class)))
  public Response update(
      @Context Caller caller,
      @Context HttpHeaders headers,
      @PathParam("driverId") String driverId,
      DriverInput body) {
    DriverId id = new DriverId(driverId);
    // first whether it exists for the caller: a foreign one is never judged by its body or version
    Driver before = drivers.get(caller, id);
    DriverInput input = Body.required(body);
    CompanyScope.requireSame(before.companyId(), input.companyId());
    Driver after = drivers.update(caller, id, DriverMapper.form(input), ETags.ifMatch(headers));
    return Answers.ok(after.version(), DriverMapper.json(after));
  }
}
