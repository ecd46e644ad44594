package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineQuote;

/** What paying some fines costs now. */
@Schema(name = "FineQuote")
public record QuoteJson(
    List<Line> lines,
    @Schema(description = "What is owed without discounts") long fullKopecks,
    @Schema(description = "What the discounts take off") long savingKopecks,
    @Schema(description = "What is to be paid; the expectedTotalKopecks of an order")
        long totalKopecks,
    @Schema(description = "When the first of the discounts ends and the total changes")
        Optional<Instant> validUntil) {

  /** One fine of it. */
  @Schema(name = "FineQuoteLine")
  public record Line(
      String fineId, long owedKopecks, Optional<DiscountJson> discount, long priceKopecks) {

    static Line of(FineQuote.Line line) {
      return new Line(
          line.fine().value(),
          line.owed().kopecks(),
          line.discount().map(DiscountJson::of),
          line.price().kopecks());
    }
  }

  static QuoteJson of(FineQuote quote) {
    return new QuoteJson(
        quote.lines().stream().map(Line::of).toList(),
        quote.full().kopecks(),
        quote.saving().kopecks(),
        quote.total().kopecks(),
        quote.validUntil());
  }
}
