package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;

/** Fines that autopay could not pay. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/autopay/problems")
@Tag(name = "Fine settings")
public final class AutopayProblemResource {
  private final FineApprovals approvals;

  /** Serves these. */
  public AutopayProblemResource(FineApprovals approvals) {
    this.approvals = approvals;
  }

  /** What could not be paid. */
  @GET
  @Operation(
      operationId = "listFineAutopayProblems",
      summary =
          "Owed fines that autopay should have paid and could not, the discount that ends first"
              + " first; at most 500; for fleet managers and account managers")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Approvals.class)))
  public Page<ApprovalJson> problems(
      @Context Caller caller, @QueryParam("companyId") String companyId) {
    return ApprovalJson.page(approvals.problems(caller, CompanyScope.required(caller, companyId)));
  }
}
