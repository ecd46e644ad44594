package online.arval.cabinet.fines.web.internal.rest;

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
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.Fine;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fleet.api.DriverId;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.Input;
import online.arval.cabinet.platform.rest.PageQuery;

/** Fines. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
@Tag(name = "Fines")
public final class FineResource {
  private final Fines fines;

  /** Serves these. */
  public FineResource(Fines fines) {
    this.fines = fines;
  }

  /** The fines that fit. */
  @GET
  @Operation(operationId = "listFines", summary = "Fines that fit, page by page")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Fines.class)))
  public Page<FineJson> list(
      @Context Caller caller, @BeanParam FineFilter filter, @BeanParam PageQuery page) {
    return fines.find(caller, filter.toQuery(caller), page.toRequest()).map(FineMapper::json);
  }

  /** One fine. */
  @GET
  @Path("/{fineId}")
  @Operation(
      operationId = "getFine",
      summary = "One fine; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "The fine",
      content = @Content(schema = @Schema(implementation = FineJson.class)))
  public Response one(
      @Context Caller caller, @Context Request request, @PathParam("fineId") String fineId) {
    Fine fine = fines.get(caller, new FineId(fineId));
    return ETags.respond(request, fine.version(), FineMapper.json(fine));
  }

  /** What happened to a fine. */
  @GET
  @Path("/{fineId}/history")
  @Operation(
      operationId = "listFineHistory",
      summary = "What happened to the fine, latest first, at most 200")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.History.class)))
  public Page<HistoryJson> history(@Context Caller caller, @PathParam("fineId") String fineId) {
    List<HistoryJson> entries =
        fines.history(caller, new FineId(fineId)).stream().map(HistoryJson::of).toList();
    return new Page<>(entries, Optional.empty(), OptionalLong.of(entries.size()));
  }

  /** Says who drove. */
  @PUT
  @Path("/{fineId}/driver")
  @Operation(
      operationId = "attributeFine",
      summary = "Says who drove; needs If-Match",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "If-Match",
              required = true,
              description = "ETag of the version to change, or *"))
  @ApiResponse(
      responseCode = "200",
      description = "The fine",
      content = @Content(schema = @Schema(implementation = FineJson.class)))
  public Response attribute(
      @Context Caller caller,
      @Context HttpHeaders headers,
      @PathParam("fineId") String fineId,
      AttributionInput body) {
    FineId id = new FineId(fineId);
    fines.get(caller, id); // a foreign fine is never judged by its body or version
    AttributionInput input = Body.required(body);
    Fine fine =
        fines.attribute(
            caller,
            id,
            Input.optional(input.driverId()).map(DriverId::new),
            Input.required("reason", input.reason()),
            ETags.ifMatch(headers));
    return Response.ok(FineMapper.json(fine)).tag(ETags.of(fine.version())).build();
  }
}
