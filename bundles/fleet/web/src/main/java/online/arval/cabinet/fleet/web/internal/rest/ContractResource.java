package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.fleet.api.Contract;
import online.arval.cabinet.fleet.api.ContractId;
import online.arval.cabinet.fleet.api.Contracts;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.PageQuery;

/** Leasing contracts, to read; the back office writes them by SOAP. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/contracts")
@Tag(name = "Contracts")
public final class ContractResource {
  private final Contracts contracts;
  private final CompanyScope scope;

  /** Serves these. */
  public ContractResource(Contracts contracts, CompanyScope scope) {
    this.contracts = contracts;
    this.scope = scope;
  }

  /** The contracts that fit. */
  @GET
  @Operation(operationId = "listContracts", summary = "Contracts that fit, page by page")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Contracts.class)))
  public Page<ContractJson> list(
      @Context Caller caller, @BeanParam ContractFilter filter, @BeanParam PageQuery page) {
    return contracts
        .find(caller, filter.toQuery(caller, scope), page.toRequest())
        .map(ContractJson::of);
  }

  /** One contract. */
  @GET
  @Path("/{contractId}")
  @Operation(
      operationId = "getContract",
      summary = "One contract; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "The contract",
      content = @Content(schema = @Schema(implementation = ContractJson.class)))
  public Response one(
      @Context Caller caller,
      @Context Request request,
      @PathParam("contractId") String contractId) {
    Contract contract = contracts.get(caller, new ContractId(contractId));
    return ETags.respond(request, contract.version(), ContractJson.of(contract));
  }
}
