package online.arval.cabinet.fines.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;

/**
 * What paying some fines costs now.
 *
 * @param full sum of what is owed without discounts
 * @param saving what the discounts take off
 * @param total what is to be paid
 * @param validUntil when the first of the discounts ends and the total changes
 */
public record FineQuote(
    List<Line> lines, Money full, Money saving, Money total, Optional<Instant> validUntil) {
  public FineQuote {
    lines = List.copyOf(lines);
  }

  /** One fine of it. */
  public record Line(FineId fine, Money owed, Optional<Discount> discount, Money price) {}
}
