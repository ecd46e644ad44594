package online.arval.cabinet.fleet.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.fleet.api.Companies;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.CompanyQuery;
import online.arval.cabinet.fleet.api.CompanyStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.Input;
import online.arval.cabinet.platform.rest.PageQuery;

/** Client companies, to read; people of a client see their own. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/companies")
@Tag(name = "Companies")
public final class CompanyResource {
  private final Companies companies;

  /** Serves these. */
  public CompanyResource(Companies companies) {
    this.companies = companies;
  }

  /** The companies that fit. */
  @GET
  @Operation(operationId = "listCompanies", summary = "Companies that fit, by name, page by page")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Companies.class)))
  public Page<CompanyJson> list(
      @Context Caller caller,
      @QueryParam("text") @Parameter(description = "Part of name or taxpayer number") String text,
      @QueryParam("status")
          @Parameter(schema = @Schema(allowableValues = {"ACTIVE", "SUSPENDED", "CLOSED"}))
          String status,
      @BeanParam PageQuery page) {
    CompanyQuery query =
        new CompanyQuery(
            Input.optional(text), Input.optional("status", status, CompanyStatus.class));
    return companies.find(caller, query, page.toRequest()).map(CompanyJson::of);
  }

  /** One company. */
  @GET
  @Path("/{companyId}")
  @Operation(
      operationId = "getCompany",
      summary = "One company; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "The company",
      content = @Content(schema = @Schema(implementation = CompanyJson.class)))
  public Response one(
      @Context Caller caller, @Context Request request, @PathParam("companyId") String companyId) {
    Company company = companies.get(caller, new CompanyId(companyId));
    return ETags.respond(request, company.version(), CompanyJson.of(company));
  }
}
