package online.arval.cabinet.demo.fines.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * A charge the registry is to have.
 *
 * @param owed what is left to pay; nothing when it was settled long ago
 * @param percentOff discount the registry quotes; 0 when it quotes none
 * @param discountUntil last day of that discount
 */
record PlannedCharge(
    Uin uin,
    String sts,
    String plate,
    Article article,
    LocalDate ruledOn,
    Instant offenceAt,
    String place,
    String department,
    boolean photo,
    Money total,
    Money owed,
    int percentOff,
    Optional<LocalDate> discountUntil,
    State state) {
  /** What became of it at the registry. */
  enum State {
    NEW,
    AMENDED,
    ANNULLED
  }
}
