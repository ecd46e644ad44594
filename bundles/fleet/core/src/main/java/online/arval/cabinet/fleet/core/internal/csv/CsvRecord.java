package online.arval.cabinet.fleet.core.internal.csv;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line where it begins, from 1
 */
public record CsvRecord(int line, List<String> values) {
  public CsvRecord {
    values = List.copyOf(values);
  }

  /** Whether it is an empty line. */
  boolean blank() {
    return values.stream().allMatch(String::isBlank);
  }
}
