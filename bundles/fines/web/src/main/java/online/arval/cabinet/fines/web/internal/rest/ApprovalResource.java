package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.web.internal.CompanyScope;
import online.arval.cabinet.fines.web.internal.PaymentOrders;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.Body;

/** Fines that autopay does not pay unasked, and what a person decides about them. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/autopay/approvals")
@Tag(name = "Fine settings")
public final class ApprovalResource {
  private final FineApprovals approvals;

  /** How many fines did wait. */
  @Schema(name = "FineApprovalsDecided")
  public record Decided(int count) {}

  /** Serves these. */
  public ApprovalResource(FineApprovals approvals) {
    this.approvals = approvals;
  }

  /** What waits. */
  @GET
  @Operation(
      operationId = "listFineApprovals",
      summary =
          "Fines above the sum autopay pays by itself, the discount that ends first first;"
              + " at most 500; for fleet managers and account managers")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Approvals.class)))
  public Page<ApprovalJson> waiting(
      @Context Caller caller, @QueryParam("companyId") String companyId) {
    return ApprovalJson.page(approvals.waiting(caller, CompanyScope.required(caller, companyId)));
  }

  /** Decides. */
  @POST
  @Operation(
      operationId = "decideFineApprovals",
      summary = "Lets autopay pay them, or not; people still may pay what it must not")
  public Decided decide(
      @Context Caller caller, @QueryParam("companyId") String companyId, ApprovalInput body) {
    CompanyId company = CompanyScope.required(caller, companyId);
    ApprovalInput input = Body.required(body);
    List<FineId> fines = PaymentOrders.fines(input.fineIds());
    boolean approve = Body.required("approve", input.approve());
    return new Decided(
        approve
            ? approvals.approve(caller, company, fines)
            : approvals.reject(caller, company, fines));
  }
}
