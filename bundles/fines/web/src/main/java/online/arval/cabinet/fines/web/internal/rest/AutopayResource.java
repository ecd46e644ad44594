package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.fines.api.AutopayRule;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.ETags;

/** The autopay rule of a company. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/autopay")
@Tag(name = "Fine settings")
public final class AutopayResource {
  private final FineSettings settings;

  /** Serves these. */
  public AutopayResource(FineSettings settings) {
    this.settings = settings;
  }

  /** As it stands. */
  @GET
  @Operation(
      operationId = "getFineAutopay",
      summary =
          "The autopay rule; a disabled one when none was set; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "As it stands",
      content = @Content(schema = @Schema(implementation = AutopayJson.class)))
  public Response get(
      @Context Caller caller, @Context Request request, @QueryParam("companyId") String companyId) {
    AutopayRule rule = settings.autopay(caller, CompanyScope.required(caller, companyId));
    return ETags.respond(request, rule.version(), AutopayJson.of(rule));
  }

  /** Replaces it. */
  @PUT
  @Operation(
      operationId = "setFineAutopay",
      summary = "Replaces it; for fleet managers and account managers; needs If-Match",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = "If-Match",
              required = true,
              description = "ETag of the version to change, or *"))
  @ApiResponse(
      responseCode = "200",
      description = "As it stands now",
      content = @Content(schema = @Schema(implementation = AutopayJson.class)))
  public Response set(
      @Context Caller caller,
      @Context HttpHeaders headers,
      @QueryParam("companyId") String companyId,
      AutopayInput body) {
    CompanyId company = CompanyScope.required(caller, companyId);
    AutopayRule rule =
        settings.setAutopay(caller, Body.required(body).toRule(company), ETags.ifMatch(headers));
    return Response.ok(AutopayJson.of(rule)).tag(ETags.of(rule.version())).build();
  }
}
