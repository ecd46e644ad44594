package online.arval.cabinet.fines.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Uin;

/**
 * A fine that the autopay rule would pay and that waits for a person.
 *
 * @param price what paying it now costs
 * @param discountUntil last day of the discount; empty when it has ended
 * @param since when the rule came upon it
 */
public record AutopayItem(
    FineId fine,
    Uin uin,
    String vehicleLabel,
    Money price,
    Optional<LocalDate> discountUntil,
    Instant since) {}
