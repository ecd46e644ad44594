package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.rest.ETags;
import online.arval.cabinet.platform.rest.PageQuery;

/** Payments. They are ordered by the features that know what is to be paid. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/")
@Tag(name = "Payments")
public final class PaymentResource {
  /** Identifiers alone, so that named collections are never taken for one. */
  static final String ID = "{paymentId}";

  private final Payments payments;

  /** Serves these. */
  public PaymentResource(Payments payments) {
    this.payments = payments;
  }

  /** The payments that fit. */
  @GET
  @Operation(operationId = "listPayments", summary = "Payments that fit, latest first")
  @ApiResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = PageSchemas.Payments.class)))
  public Page<PaymentJson> list(
      @Context Caller caller, @BeanParam PaymentFilter filter, @BeanParam PageQuery page) {
    return payments.find(caller, filter.toQuery(caller), page.toRequest()).map(PaymentJson::of);
  }

  /** One payment. */
  @GET
  @Path(ID)
  @Operation(
      operationId = "getPayment",
      summary = "One payment; 304 when If-None-Match names its version")
  @ApiResponse(
      responseCode = "200",
      description = "The payment",
      content = @Content(schema = @Schema(implementation = PaymentJson.class)))
  public Response one(
      @Context Caller caller, @Context Request request, @PathParam("paymentId") String paymentId) {
    Payment payment = payments.get(caller, new PaymentId(paymentId));
    return ETags.respond(request, payment.version(), PaymentJson.of(payment));
  }

  /** Gives it up. */
  @POST
  @Path(ID + "/cancel")
  @Operation(
      operationId = "cancelPayment",
      summary = "Gives up a payment nobody has paid; final when the gateway agrees")
  @ApiResponse(
      responseCode = "202",
      description = "The gateway is being told",
      content = @Content(schema = @Schema(implementation = PaymentJson.class)))
  public Response cancel(@Context Caller caller, @PathParam("paymentId") String paymentId) {
    return accepted(payments.cancel(caller, new PaymentId(paymentId)));
  }

  /** Asks the gateway. */
  @POST
  @Path(ID + "/check")
  @Operation(
      operationId = "checkPayment",
      summary = "Asks the gateway now what became of the payment; never charges again")
  @ApiResponse(
      responseCode = "202",
      description = "The gateway is being asked",
      content = @Content(schema = @Schema(implementation = PaymentJson.class)))
  public Response check(@Context Caller caller, @PathParam("paymentId") String paymentId) {
    return accepted(payments.check(caller, new PaymentId(paymentId)));
  }

  private static Response accepted(Payment payment) {
    return Response.accepted(PaymentJson.of(payment)).tag(ETags.of(payment.version())).build();
  }
}
