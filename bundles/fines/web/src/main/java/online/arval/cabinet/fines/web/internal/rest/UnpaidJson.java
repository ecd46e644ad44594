package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import online.arval.cabinet.fines.api.UnpaidFines;

/** What is unpaid, in numbers. */
@Schema(name = "UnpaidFines")
public record UnpaidJson(
    @Schema(description = "How many are owed") long count,
    @Schema(description = "What paying them all now costs, hundredths of a rouble")
        long priceKopecks,
    @Schema(description = "What the discounts take off") long possibleSavingKopecks,
    @Schema(description = "How many lose their discount within seven days") long endingSoon) {

  static UnpaidJson of(UnpaidFines unpaid) {
    return new UnpaidJson(
        unpaid.count(),
        unpaid.price().kopecks(),
        unpaid.possibleSaving().kopecks(),
        unpaid.endingSoon());
  }
}
