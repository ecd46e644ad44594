package online.arval.cabinet.routes.fines.aggregator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.Charge.Discount;
import online.arval.cabinet.fines.api.registry.Charge.Meaning;
import online.arval.cabinet.fines.api.registry.Charge.Offence;
import online.arval.cabinet.fines.api.registry.Charge.PayeeAccount;
import online.arval.cabinet.fines.api.registry.Charge.Payer;

/** Reads one fine of the aggregator; money is roubles there and kopecks here. */
final class FineMapper {
  private FineMapper() {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException without identifier, or when a sum is no whole kopecks
   */
  static Charge charge(JsonNode fine) {
    String uin = text(fine, "billId");
    long total = kopecks(text(fine, "sum"));
    if (uin.isEmpty()) {
      throw new IllegalArgumentException("a fine without identifier");
    }
    String photo = text(fine, "photoUrl");
    return new Charge(
        uin,
        text(fine, "date"),
        total,
        fine.path("paid").asBoolean() ? 0 : total,
        text(fine, "text"),
        "",
        new Payer(text(fine, "sts"), text(fine, "plate"), "", ""),
        new PayeeAccount("", "", "", "", "", "", ""),
        new Offence(
            text(fine, "offenceAt"),
            text(fine, "article"),
            text(fine, "text"),
            text(fine, "place"),
            text(fine, "department"),
            photo.startsWith("https://") || photo.startsWith("http://") ? photo : ""),
        discount(fine, total),
        fine.path("annulled").asBoolean() ? Meaning.ANNULLED : Meaning.NEW,
        text(fine, "changedAt"));
  }

  private static Discount discount(JsonNode fine, long total) {
    if (!fine.path("hasDiscount").asBoolean()) {
      return new Discount("", 0, "");
    }
    long off = total - kopecks(text(fine, "discountSum"));
    if (off < 0 || off > total) {
      throw new IllegalArgumentException("a discount above the sum");
    }
    return new Discount("fixed", off, text(fine, "discountUntil"));
  }

  private static long kopecks(String roubles) {
    try {
      return new BigDecimal(roubles).movePointRight(2).longValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("a sum that is no whole kopecks", e);
    }
  }

  private static String text(JsonNode fine, String name) {
    return fine.path(name).asText("");
  }
}
