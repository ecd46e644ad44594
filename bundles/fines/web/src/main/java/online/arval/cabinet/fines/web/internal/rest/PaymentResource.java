package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Body;

/** Orders payments for fines. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/payments")
@Tag(name = "Fine payments")
public final class PaymentResource {
  /** Where payments stand; the payments feature serves them. */
  private static final String PAYMENTS = "/api/v1/payments/";

  private final Fines fines;

  /** Serves these. */
  public PaymentResource(Fines fines) {
    this.fines = fines;
  }

  /** Orders one payment for some fines. */
  @POST
  @Operation(
      operationId = "payFines",
      summary = "Orders one payment for the fines, at the price of this moment",
      description =
          "Answers as soon as the order is written. The payment then goes to the gateway; read it"
              + " where Location says. 409 fine-not-payable names a fine that is being paid, paid"
              + " or annulled; 409 price-changed says that the total is another one now.")
  @ApiResponse(
      responseCode = "202",
      description = "The order is written",
      headers =
          @Header(
              name = "Location",
              description = "The payment",
              schema = @Schema(type = "string", format = "uri-reference")),
      content = @Content(schema = @Schema(implementation = OrderedJson.class)))
  public Response pay(@Context Caller caller, PaymentInput body) {
    Payment payment = fines.pay(caller, Body.required(body).toOrder());
    return Response.accepted(OrderedJson.of(payment))
        // location() would append it to the address of the fines
        .header(HttpHeaders.LOCATION, PAYMENTS + payment.id())
        .build();
  }
}
