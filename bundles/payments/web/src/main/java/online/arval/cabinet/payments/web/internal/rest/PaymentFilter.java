package online.arval.cabinet.payments.web.internal.rest;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.Input;

/** The query parameters that choose payments. */
// the generator of the OpenAPI document finds fields as Jackson does
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class PaymentFilter {
  @QueryParam("companyId")
  @Parameter(description = "Only payments of this company")
  private String companyId;

  @QueryParam("status")
  @Parameter(
      schema =
          @Schema(
              allowableValues = {"CREATED", "PENDING", "UNKNOWN", "PAID", "DECLINED", "CANCELLED"}))
  private String status;

  @QueryParam("gateway")
  private String gateway;

  @QueryParam("reference")
  @Parameter(
      description =
          "Only payments with a line of this reference, written as in the lines:"
              + " fine:0199…, the identifier of the fine with what it is before it; the bare"
              + " identifier finds nothing",
      example = "fine:0199f0c2-7a1b-7c3d-8e4f-5a6b7c8d9e0f")
  private String reference;

  @QueryParam("from")
  @Parameter(
      description = "First day of creation, Moscow time",
      schema = @Schema(type = "string", format = "date"))
  private String from;

  @QueryParam("to")
  @Parameter(
      description = "Last day of creation, Moscow time",
      schema = @Schema(type = "string", format = "date"))
  private String to;

  /** The core's query. A foreign company does not exist for the caller. */
  PaymentQuery toQuery(Caller caller) {
    var company = Input.optional(companyId).map(CompanyId::new);
    if (company.filter(id -> !caller.sees(id)).isPresent()) {
      throw ProblemException.notFound("company");
    }
    return new PaymentQuery(
        company,
        Input.optional("status", status, PaymentStatus.class),
        Input.optional(gateway),
        Input.optional(reference),
        Input.optionalDay("from", from),
        Input.optionalDay("to", to));
  }
}
