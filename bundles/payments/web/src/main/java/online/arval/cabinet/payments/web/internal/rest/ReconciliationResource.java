package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import online.arval.cabinet.payments.api.Reconciliation;
import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.PageRequest;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.Input;

/** Comparisons with the gateways' lists, for the lessor's people. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/reconciliations")
@Tag(name = "Reconciliations")
public final class ReconciliationResource {
  private final Reconciliations reconciliations;

  /** What is to be compared. */
  @Schema(name = "ReconciliationInput")
  public record ReconciliationInput(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String gateway,
      @Schema(description = "Moscow time", requiredMode = Schema.RequiredMode.REQUIRED)
          LocalDate day) {}

  /** Serves these. */
  public ReconciliationResource(Reconciliations reconciliations) {
    this.reconciliations = reconciliations;
  }

  /** The latest ones. */
  @GET
  @Operation(operationId = "listReconciliations", summary = "The latest comparisons")
  public List<ReconciliationJson> list(
      @Context Caller caller,
      @QueryParam("gateway") String gateway,
      @QueryParam("limit")
          @Parameter(
              schema =
                  @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    return reconciliations.latest(caller, Input.optional(gateway), checked(limit)).stream()
        .map(ReconciliationJson::of)
        .toList();
  }

  /** Read as text: JAX-RS answers what is no number as if the address did not exist. */
  private static int checked(String limitOrNull) {
    try {
      return PageRequest.first(
              Input.optional(limitOrNull).map(Integer::valueOf).orElse(PageRequest.DEFAULT_LIMIT))
          .limit();
    } catch (NumberFormatException notANumber) {
      throw ProblemException.invalid(
          "limit", "out-of-range", "must be between 1 and " + PageRequest.MAX_LIMIT);
    }
  }

  /** One comparison. */
  @GET
  @Path("/{reconciliationId}")
  @Operation(operationId = "getReconciliation", summary = "One comparison with its differences")
  public ReconciliationJson one(
      @Context Caller caller, @PathParam("reconciliationId") String reconciliationId) {
    return ReconciliationJson.of(reconciliations.get(caller, reconciliationId));
  }

  /** A new one. */
  @POST
  @Operation(
      operationId = "startReconciliation",
      summary = "Compares a day with a gateway's list. Account managers only")
  @ApiResponse(
      responseCode = "202",
      description = "The gateway is being asked",
      content = @Content(schema = @Schema(implementation = ReconciliationJson.class)))
  public Response start(@Context Caller caller, ReconciliationInput body) {
    String gateway = Input.required("gateway", Body.required(body).gateway());
    Reconciliation run = reconciliations.start(caller, gateway, Body.required("day", body.day()));
    return Response.accepted(ReconciliationJson.of(run))
        // location() would append it to the address of the payments
        .header(HttpHeaders.LOCATION, "/api/v1/payments/reconciliations/" + run.id())
        .build();
  }
}
