package online.arval.cabinet.simulators.gisgmp.internal.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What settles a charge at a moment: the total, or less while the discount holds. */
final class Dues {
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private Dues() {}

  static long at(StoredCharge charge, Instant moment) {
    String kind = StoredCharge.text(charge.discountKind());
    String until = StoredCharge.text(charge.discountUntil());
    if (kind.isEmpty()
        || until.isEmpty()
        || moment.atZone(MOSCOW).toLocalDate().isAfter(LocalDate.parse(until))) {
      return charge.totalKopecks();
    }
    BigDecimal total = BigDecimal.valueOf(charge.totalKopecks());
    BigDecimal value = new BigDecimal(charge.discountValue());
    BigDecimal due =
        switch (kind) {
          case "fixed" -> total.subtract(value);
          case "percent" -> total.subtract(total.multiply(value).divide(PERCENT));
          case "multiplier" -> total.multiply(value);
          default -> total;
        };
    // in favour of the payer: whoever rounds the other way has still paid enough
    return Math.max(0, due.setScale(0, RoundingMode.FLOOR).longValueExact());
  }
}
