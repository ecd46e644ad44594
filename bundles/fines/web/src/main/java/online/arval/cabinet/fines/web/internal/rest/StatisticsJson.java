package online.arval.cabinet.fines.web.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import online.arval.cabinet.fines.api.FineStatistics;

/** Fines in numbers. */
@Schema(name = "FineStatistics")
public record StatisticsJson(
    @Schema(description = "How many are owed") long unpaidCount,
    @Schema(description = "What paying them all now costs") long unpaidPriceKopecks,
    @Schema(description = "What the discounts take off") long possibleSavingKopecks,
    @Schema(description = "How many lose their discount within seven days") long endingSoon,
    @Schema(description = "Oldest first; the key is 2026-11") List<Slice> byMonth,
    @Schema(description = "Largest first, at most 20; the key is empty when nobody is known")
        List<Slice> byDriver,
    @Schema(description = "Largest first, at most 20") List<Slice> byArticle) {

  /** A part of the whole. */
  @Schema(name = "FineSlice")
  public record Slice(String key, long count, long fullKopecks, long paidKopecks) {
    static Slice of(FineStatistics.Slice slice) {
      return new Slice(slice.key(), slice.count(), slice.full().kopecks(), slice.paid().kopecks());
    }
  }

  static StatisticsJson of(FineStatistics statistics) {
    return new StatisticsJson(
        statistics.unpaidCount(),
        statistics.unpaidPrice().kopecks(),
        statistics.possibleSaving().kopecks(),
        statistics.endingSoon(),
        slices(statistics.byMonth()),
        slices(statistics.byDriver()),
        slices(statistics.byArticle()));
  }

  private static List<Slice> slices(List<FineStatistics.Slice> slices) {
    return slices.stream().map(Slice::of).toList();
  }
}
