package online.arval.cabinet.fines.api;

import java.util.List;
import online.arval.cabinet.platform.model.Money;

/**
 * Sums over the fines a caller may see.
 *
 * @param unpaidCount how many are owed
 * @param unpaidPrice what paying them all now costs
 * @param possibleSaving what the discounts take off
 * @param endingSoon how many lose their discount within seven days
 * @param byMonth oldest first; the key is {@code 2026-11}
 * @param byDriver largest first, at most 20; the key is the driver's name, empty when not known
 * @param byArticle largest first, at most 20
 */
public record FineStatistics(
    long unpaidCount,
    Money unpaidPrice,
    Money possibleSaving,
    long endingSoon,
    List<Slice> byMonth,
    List<Slice> byDriver,
    List<Slice> byArticle) {
  /** A part of the whole. */
  public record Slice(String key, long count, Money full, Money paid) {}
}
