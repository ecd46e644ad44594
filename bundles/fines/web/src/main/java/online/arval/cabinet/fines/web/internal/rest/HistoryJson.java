package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineEntry;
import online.arval.cabinet.platform.rest.Input;

/** One thing that happened to a fine. */
@Schema(name = "FineHistoryEntry")
public record HistoryJson(
    Instant at,
    @Schema(
            allowableValues = {
              "received",
              "amended",
              "annulled",
              "annulment-undone",
              "payment-ordered",
              "paid",
              "payment-failed",
              "refunded",
              "confirmed",
              "attributed"
            })
        String what,
    @Schema(description = "For people: a sum, a number, a reason") Optional<String> details,
    @Schema(description = "Principal of who did it") String by) {

  static HistoryJson of(FineEntry entry) {
    return new HistoryJson(entry.at(), entry.what(), Input.optional(entry.details()), entry.by());
  }
}
