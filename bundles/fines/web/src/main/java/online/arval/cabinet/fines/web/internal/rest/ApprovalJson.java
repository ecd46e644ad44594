package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.fines.api.AutopayItem;

/** A fine above the sum that autopay pays by itself. */
@Schema(name = "FineApproval")
public record ApprovalJson(
    String fineId,
    String uin,
    String vehicleLabel,
    @Schema(description = "What paying it now costs") long priceKopecks,
    @Schema(description = "Last day of the discount") Optional<LocalDate> discountUntil,
    @Schema(description = "When the rule came upon it") Instant since) {
  static ApprovalJson of(AutopayItem item) {
    return new ApprovalJson(
        item.fine().value(),
        item.uin().value(),
        item.vehicleLabel(),
        item.price().kopecks(),
        item.discountUntil(),
        item.since());
  }
}
