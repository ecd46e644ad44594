package online.arval.cabinet.fines.core.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The discounts of the law as dated data (КоАП 32.2 ч. 1.3), for charges whose registry quotes
 * none.
 *
 * @param periods by day of the offence; the first that fits holds
 * @param excluded articles that have no discount
 * @param flat an operator's own terms, which hold for whatever is not excluded, whenever it
 *     happened
 */
public record DiscountSchedule(List<Period> periods, List<Article> excluded, Optional<Terms> flat) {
  public DiscountSchedule {
    periods = List.copyOf(periods);
    excluded = List.copyOf(excluded);
  }

  /**
   * How much and how long.
   *
   * @param percent off the full amount, 1 to 99
   * @param days after the day of the ruling
   */
  public record Terms(int percent, int days) {
    public Terms {
      if (percent < 1 || percent > 99 || days < 1 || days > 365) {
        throw new IllegalArgumentException(percent + " % for " + days + " days is no discount");
      }
    }
  }

  /** Terms for offences from the first to the last day, inclusive. */
  public record Period(LocalDate first, LocalDate last, Terms terms) {
    boolean holds(LocalDate offence) {
      return !offence.isBefore(first) && !offence.isAfter(last);
    }
  }

  /**
   * Reads rows of the configuration.
   *
   * @param rows {@code <first day>..<last day>;<percent>;<days>}, either day may be missing
   * @param excluded articles
   * @param flat {@code <percent>;<days>}; blank for none
   * @throws IllegalArgumentException naming the row that cannot be read
   */
  public static DiscountSchedule parse(List<String> rows, List<String> excluded, String flat) {
    return new DiscountSchedule(
        rows.stream().filter(row -> !row.isBlank()).map(DiscountSchedule::period).toList(),
        excluded.stream()
            .filter(text -> !text.isBlank())
            .map(
                text ->
                    Article.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("no article: " + text)))
            .toList(),
        flat.isBlank() ? Optional.empty() : Optional.of(terms(flat, flat.split(";", -1))));
  }

  /** The terms for an offence; empty when it has no discount. */
  Optional<Terms> terms(LocalDate offence, String article) {
    Optional<Article> parsed = Article.parse(article).filter(Article::ofTraffic);
    if (parsed.isEmpty() || excluded.stream().anyMatch(it -> it.covers(parsed.get()))) {
      return Optional.empty();
    }
    return flat.or(
        () ->
            periods.stream()
                .filter(period -> period.holds(offence))
                .map(Period::terms)
                .findFirst());
  }

  private static Period period(String row) {
    try {
      String[] parts = row.split(";", 2);
      String[] days = parts[0].split("\\.\\.", -1);
      return new Period(
          days[0].isBlank() ? LocalDate.MIN : LocalDate.parse(days[0].strip()),
          days[1].isBlank() ? LocalDate.MAX : LocalDate.parse(days[1].strip()),
          terms(row, parts[1].split(";", -1)));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
      throw new IllegalArgumentException("no row of a discount schedule: " + row, unreadable);
    }
  }

  private static Terms terms(String row, String[] numbers) {
    try {
      List<Integer> values = Stream.of(numbers).map(String::strip).map(Integer::valueOf).toList();
      return new Terms(values.get(0), values.get(1));
    } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
      throw new IllegalArgumentException("no percent and days: " + row, unreadable);
    }
  }
}
