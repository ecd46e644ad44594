package online.arval.cabinet.fines.api;

import java.time.LocalDate;
import online.arval.cabinet.platform.model.Money;

/**
 * A lower price for paying early.
 *
 * @param price what is to be paid instead of the full amount
 * @param saving the difference
 * @param lastDay last day on which it holds, to its end in Moscow
 * @param source who says so
 */
public record Discount(Money price, Money saving, LocalDate lastDay, DiscountSource source) {}
