package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.web.internal.PaymentOrders;

/** An order to pay fines, as the caller writes it. */
@Schema(name = "FinePaymentInput")
public record PaymentInput(
    @Schema(
            description = "1 to 200, each once, all of one company",
            requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> fineIds,
    @Schema(description = "What the payer has seen; another price is refused, never charged")
        Long expectedTotalKopecks,
    @Schema(description = "Chosen by the company's configuration when absent") String gateway,
    @Schema(
            description =
                "Path of the portal the payer comes back to; {paymentId} in it stands for the"
                    + " payment",
            defaultValue = PaymentOrders.RETURN_PATH)
        String returnPath,
    @Schema(
            description =
                "Whether the payer agrees that the gateway keeps the means of payment, for"
                    + " autopay; without effect at a gateway that keeps none. For fleet managers"
                    + " and account managers",
            defaultValue = "false")
        Boolean saveMethod) {

  FinePayment toOrder() {
    FinePayment order = PaymentOrders.read(fineIds, expectedTotalKopecks, gateway, returnPath);
    return new FinePayment(
        order.fines(),
        order.expectedTotal(),
        order.gateway(),
        order.returnPath(),
        Boolean.TRUE.equals(saveMethod),
        Optional.empty());
  }
}
