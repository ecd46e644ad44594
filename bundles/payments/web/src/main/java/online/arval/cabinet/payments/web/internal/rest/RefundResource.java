package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.rest.Body;
import online.arval.cabinet.platform.rest.Input;

/** Refunds of a payment. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/" + PaymentResource.ID + "/refunds")
@Tag(name = "Payments")
public final class RefundResource {
  private final Payments payments;

  /** A refund. */
  @Schema(name = "Refund")
  public record RefundJson(
      String id,
      String paymentId,
      long amountKopecks,
      String reason,
      RefundStatus status,
      Optional<String> gatewayReference,
      @Schema(description = "Code of why the gateway refused") Optional<String> refusal,
      Instant createdAt,
      Instant changedAt) {
    static RefundJson of(Refund refund) {
      return new RefundJson(
          refund.id().value(),
          refund.payment().value(),
          refund.amount().kopecks(),
          refund.reason(),
          refund.status(),
          refund.gatewayReference(),
          refund.refusal(),
          refund.createdAt(),
          refund.changedAt());
    }
  }

  /** What is to go back. */
  @Schema(name = "RefundInput")
  public record RefundInput(
      @Schema(
              description = "At most what is not refunded yet",
              requiredMode = Schema.RequiredMode.REQUIRED)
          Long amountKopecks,
      @Schema(
              description = "For people, at most 200 characters",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String reason) {}

  /** Serves these. */
  public RefundResource(Payments payments) {
    this.payments = payments;
  }

  /** The refunds. */
  @GET
  @Operation(operationId = "listRefunds", summary = "Refunds of a payment, latest first")
  public List<RefundJson> list(@Context Caller caller, @PathParam("paymentId") String paymentId) {
    return payments.refunds(caller, new PaymentId(paymentId)).stream().map(RefundJson::of).toList();
  }

  /** A new refund. */
  @POST
  @Operation(
      operationId = "refundPayment",
      summary = "Sends money back; give an Idempotency-Key. Account managers only")
  @ApiResponse(
      responseCode = "202",
      description = "The gateway is being told",
      content = @Content(schema = @Schema(implementation = RefundJson.class)))
  public Response refund(
      @Context Caller caller, @PathParam("paymentId") String paymentId, RefundInput body) {
    PaymentId id = new PaymentId(paymentId);
    payments.get(caller, id); // a foreign payment is never judged by the body
    Money amount =
        Money.ofKopecks(Body.required("amountKopecks", Body.required(body).amountKopecks()));
    Refund refund = payments.refund(caller, id, amount, Input.required("reason", body.reason()));
    return Response.accepted(RefundJson.of(refund)).build();
  }
}
