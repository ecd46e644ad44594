package online.arval.cabinet.payments.web.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.platform.model.Caller;

/** The books, to read, for the lessor's people. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/ledger")
@Tag(name = "Ledger")
public final class LedgerResource {
  private final Ledger ledger;

  /** What is on an account. */
  @Schema(name = "LedgerBalance")
  public record BalanceJson(
      @Schema(example = "gateway:yookassa") String account, long amountKopecks) {}

  /** One entry. */
  @Schema(name = "LedgerEntry")
  public record EntryJson(String transaction, String account, long amountKopecks, Instant at) {}

  /** Serves this. */
  public LedgerResource(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Balances. */
  @GET
  @Path("/balances")
  @Operation(
      operationId = "listLedgerBalances",
      summary = "Balances of all accounts; together they are nothing")
  public List<BalanceJson> balances(@Context Caller caller) {
    return ledger.balances(caller).stream()
        .map(balance -> new BalanceJson(balance.account(), balance.amount().kopecks()))
        .toList();
  }

  /** Entries of a payment. */
  @GET
  @Path("/payments/{paymentId}")
  @Operation(operationId = "listLedgerEntries", summary = "What was booked for a payment")
  public List<EntryJson> ofPayment(
      @Context Caller caller, @PathParam("paymentId") String paymentId) {
    return ledger.ofPayment(caller, new PaymentId(paymentId)).stream()
        .map(
            entry ->
                new EntryJson(
                    entry.transaction(), entry.account(), entry.amount().kopecks(), entry.at()))
        .toList();
  }
}
