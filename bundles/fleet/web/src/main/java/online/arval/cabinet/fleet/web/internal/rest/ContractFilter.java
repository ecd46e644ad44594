package online.arval.cabinet.fleet.web.internal.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import online.arval.cabinet.fleet.api.ContractQuery;
import online.arval.cabinet.fleet.api.ContractSort;
import online.arval.cabinet.fleet.api.ContractStatus;
import online.arval.cabinet.fleet.api.SortOrder;
import online.arval.cabinet.fleet.web.internal.CompanyScope;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Input;

/** The query parameters that choose and sort contracts. */
// the generator of the OpenAPI document finds fields as Jackson does
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class ContractFilter {
  @QueryParam("companyId")
  @Parameter(description = "Only contracts of this company")
  private String companyId;

  @QueryParam("text")
  @Parameter(description = "Part of the number")
  private String text;

  @QueryParam("status")
  @Parameter(schema = @Schema(allowableValues = {"DRAFT", "ACTIVE", "COMPLETED", "TERMINATED"}))
  private String status;

  @QueryParam("endsBy")
  @Parameter(
      description = "Only those whose last day is this one or earlier",
      schema = @Schema(type = "string", format = "date"))
  private String endsBy;

  @QueryParam("sort")
  @Parameter(
      schema =
          @Schema(
              allowableValues = {"number", "start", "end"},
              defaultValue = "number"))
  private String sort;

  @QueryParam("order")
  @Parameter(
      schema =
          @Schema(
              allowableValues = {"asc", "desc"},
              defaultValue = "asc"))
  private String order;

  /** The core's query. */
  ContractQuery toQuery(Caller caller, CompanyScope scope) {
    return new ContractQuery(
        scope.filter(caller, companyId),
        Input.optional(text),
        Input.optional("status", status, ContractStatus.class),
        Input.optionalDay("endsBy", endsBy),
        Input.optional("sort", sort, ContractSort.class).orElse(ContractSort.NUMBER),
        Input.optional("order", order, SortOrder.class).orElse(SortOrder.ASC));
  }
}
