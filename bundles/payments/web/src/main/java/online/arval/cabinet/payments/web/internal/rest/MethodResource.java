package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;

/** Means of payment that gateways keep for companies. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/methods")
@Tag(name = "Means of payment")
public final class MethodResource {
  private final PaymentMethods methods;

  /** A kept means. */
  @Schema(name = "PaymentMethod")
  public record MethodJson(
      String id,
      String companyId,
      @Schema(description = "Gateway that keeps it") String gateway,
      @Schema(description = "What it is to people, without its full number") String title,
      @Schema(description = "Principal of who agreed") String savedBy,
      Instant savedAt) {
    static MethodJson of(PaymentMethod method) {
      return new MethodJson(
          method.id().value(),
          method.company().value(),
          method.gateway(),
          method.title(),
          method.savedBy(),
          method.savedAt());
    }
  }

  /** Serves these. */
  public MethodResource(PaymentMethods methods) {
    this.methods = methods;
  }

  /** Those of a company. */
  @GET
  @Path("/companies/{companyId}")
  @Operation(
      operationId = "listPaymentMethods",
      summary =
          "Means of payment that gateways keep for a company, latest first. One comes about when"
              + " its payer agrees to it with a payment")
  public List<MethodJson> ofCompany(
      @Context Caller caller, @PathParam("companyId") String companyId) {
    return methods.ofCompany(caller, new CompanyId(companyId)).stream()
        .map(MethodJson::of)
        .toList();
  }

  /** Forgets one. */
  @DELETE
  @Path("/{methodId}")
  @Operation(
      operationId = "forgetPaymentMethod",
      summary = "Forgets a kept means: no payment is ordered with it any more")
  @ApiResponse(responseCode = "204", description = "Forgotten")
  public void forget(@Context Caller caller, @PathParam("methodId") String methodId) {
    methods.forget(caller, new PaymentMethodId(methodId));
  }
}
