package online.arval.cabinet.fines.api;

import online.arval.cabinet.platform.model.Money;

/**
 * What is unpaid of the fines a caller may see, however old.
 *
 * @param count how many are owed
 * @param price what paying them all now costs
 * @param possibleSaving what the discounts take off
 * @param endingSoon how many lose their discount within seven days
 */
public record UnpaidFines(long count, Money price, Money possibleSaving, long endingSoon) {}
