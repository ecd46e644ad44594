package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineReceipt;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.platform.model.Caller;

/** Receipts of single fines, to keep and to print. */
@Path("/{fineId}/receipt")
@Tag(name = "Fine payments")
public final class FineReceiptResource {
  private final FineReceipts receipts;
  private final Clock clock;

  /** Serves these. */
  public FineReceiptResource(FineReceipts receipts, Clock clock) {
    this.receipts = receipts;
    this.clock = clock;
  }

  /** The receipt of one fine. */
  @GET
  @Operation(
      operationId = "getFineReceipt",
      summary =
          "Receipt of what was paid last for one fine, as PDF; 409 payment-not-paid while nothing was paid",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = HttpHeaders.ACCEPT_LANGUAGE,
              description = "ru (unless told otherwise) or en",
              schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "200",
      description = "The receipt",
      content =
          @Content(
              mediaType = ReceiptFile.PDF,
              schema = @Schema(type = "string", format = "binary")))
  public Response receipt(
      @Context Caller caller, @Context HttpHeaders headers, @PathParam("fineId") String fineId) {
    FineReceipt receipt = receipts.ofFine(caller, new FineId(fineId));
    return ReceiptFile.of(receipt, receipt.lines().get(0).uin().value(), headers, clock.instant());
  }
}
