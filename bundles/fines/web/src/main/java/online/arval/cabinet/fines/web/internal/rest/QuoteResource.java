package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.PaymentOrders;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.rest.Body;

/** Prices of fines. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/quote")
@Tag(name = "Fine payments")
public final class QuoteResource {
  private final Fines fines;

  /** Serves these. */
  public QuoteResource(Fines fines) {
    this.fines = fines;
  }

  /** What paying some fines costs. */
  @POST
  @Operation(
      operationId = "quoteFines",
      summary = "What paying the fines costs at this moment; changes nothing")
  public QuoteJson quote(@Context Caller caller, QuoteInput body) {
    return QuoteJson.of(fines.quote(caller, PaymentOrders.fines(Body.required(body).fineIds())));
  }
}
