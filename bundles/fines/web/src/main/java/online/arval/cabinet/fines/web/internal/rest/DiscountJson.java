package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import online.arval.cabinet.fines.api.Discount;
import online.arval.cabinet.fines.api.DiscountSource;
import online.arval.cabinet.fines.web.internal.Moscow;

/** A lower price for paying early. */
@Schema(name = "FineDiscount")
public record DiscountJson(
    @Schema(description = "What is to be paid instead of what is owed") long priceKopecks,
    @Schema(description = "The difference") long savingKopecks,
    @Schema(description = "Last day on which it holds, in Moscow") LocalDate lastDay,
    @Schema(description = "The moment that day is over") Instant endsAt,
    DiscountSource source) {

  static DiscountJson of(Discount discount) {
    return new DiscountJson(
        discount.price().kopecks(),
        discount.saving().kopecks(),
        discount.lastDay(),
        Moscow.endOf(discount.lastDay()),
        discount.source());
  }
}
