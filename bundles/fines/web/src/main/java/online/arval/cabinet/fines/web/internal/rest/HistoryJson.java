package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.rest.Input;

/** One thing that happened to a fine. */
@Schema(name = "FineHistoryEntry")
public record HistoryJson(
    Instant at,
    @Schema(
            allowableValues = {
              "received",
              "amended",
              "paid-elsewhere",
              "annulled",
              "annulment-undone",
              "payment-ordered",
              "paid",
              "payment-failed",
              "still-owed",
              "overpaid",
              "refund-due",
              "refund-requested",
              "refunded",
              "confirmed",
              "attributed"
            })
        String what,
    @Schema(description = "For people, in Russian usage: a sum, the name of a registry, a reason")
        Optional<String> details,
    @Schema(
            description =
                "The sum it is about, hundredths of a rouble; of an amended fine the full amount"
                    + " from now on")
        Optional<Long> amountKopecks,
    @Schema(description = "Of an amended fine, the full amount until then")
        Optional<Long> beforeKopecks,
    @Schema(description = "Name of the registry it was received from; reason of a failed payment")
        Optional<String> code,
    @Schema(description = "Principal of who did it") String by) {

  static HistoryJson of(FineEntry entry) {
    return new HistoryJson(
        entry.at(),
        entry.what(),
        Input.optional(entry.details()),
        entry.facts().amount().map(Money::kopecks),
        entry.facts().before().map(Money::kopecks),
        Input.optional(entry.facts().code()),
        entry.by());
  }
}
