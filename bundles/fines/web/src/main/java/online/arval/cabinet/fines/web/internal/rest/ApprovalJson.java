package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.fines.api.AutopayItem;
import online.arval.cabinet.platform.model.Page;

/** A fine that autopay leaves to people. */
@Schema(name = "FineApproval")
public record ApprovalJson(
    String fineId,
    String uin,
    String vehicleLabel,
    @Schema(description = "What paying it now costs") long priceKopecks,
    @Schema(description = "Last day of the discount") Optional<LocalDate> discountUntil,
    @Schema(description = "When the rule came upon it") Instant since,
    @Schema(
            description =
                "Why it could not be paid: no-method, over-limit, discount-over, declined, or what"
                    + " ordering the payment was refused with; absent while it waits for a person")
        Optional<String> problem) {
  static Page<ApprovalJson> page(List<AutopayItem> items) {
    return new Page<>(
        items.stream().map(ApprovalJson::of).toList(),
        Optional.empty(),
        OptionalLong.of(items.size()));
  }

  private static ApprovalJson of(AutopayItem item) {
    return new ApprovalJson(
        item.fine().value(),
        item.uin().value(),
        item.vehicleLabel(),
        item.price().kopecks(),
        item.discountUntil(),
        item.since(),
        item.problem());
  }
}
