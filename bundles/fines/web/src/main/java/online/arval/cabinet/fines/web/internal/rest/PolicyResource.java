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
import online.arval.cabinet.fines.api.FinePolicy;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.ETags;

/** What a company lets its drivers do. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/policy")
@Tag(name = "Fine settings")
public final class PolicyResource {
  private final FineSettings settings;

  /** Serves these. */
  public PolicyResource(FineSettings settings) {
    this.settings = settings;
  }

  /** As it stands. */
  @GET
  @Operation(
      operationId = "getFinePolicy",
      summary = "What drivers may do; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "As it stands",
      content = @Content(schema = @Schema(implementation = PolicyJson.class)))
  public Response get(
      @Context Caller caller, @Context Request request, @QueryParam("companyId") String companyId) {
    FinePolicy policy = settings.policy(caller, CompanyScope.required(caller, companyId));
    return ETags.respond(request, policy.version(), PolicyJson.of(policy));
  }

  /** Replaces it. */
  @PUT
  @Operation(
      operationId = "setFinePolicy",
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
      content = @Content(schema = @Schema(implementation = PolicyJson.class)))
  public Response set(
      @Context Caller caller,
      @Context HttpHeaders headers,
      @QueryParam("companyId") String companyId,
      PolicyInput body) {
    CompanyId company = CompanyScope.required(caller, companyId);
    FinePolicy policy =
        settings.setPolicy(caller, Body.required(body).toPolicy(company), ETags.ifMatch(headers));
    return Response.ok(PolicyJson.of(policy)).tag(ETags.of(policy.version())).build();
  }
}
