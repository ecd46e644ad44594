package online.arval.cabinet.fleet.core.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import online.arval.cabinet.fleet.api.ImportKind;
import online.arval.cabinet.platform.model.ProblemException;

/** Which column of a file holds which field; a column that is missing is as if blank. */
final class Columns {
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final int count;

  private Columns(int count) {
    this.count = count;
  }

  /** Columns every file of the kind must have. */
  static List<String> required(ImportKind kind) {
    return switch (kind) {
      case COMPANIES -> List.of("externalId", "name", "inn");
      case CONTRACTS ->
          List.of("externalId", "company", "number", "start", "end", "monthlyPayment");
      case VEHICLES -> List.of("externalId", "company", "vin", "brand", "model", "year");
      case DRIVERS -> List.of("externalId", "company", "fullName");
    };
  }

  /** Columns a file of the kind may have. */
  static List<String> optional(ImportKind kind) {
    return switch (kind) {
      case COMPANIES -> List.of("kpp", "ogrn", "status");
      case CONTRACTS -> List.of("status");
      case VEHICLES -> List.of("contract", "plate", "sts", "color", "category", "status");
      case DRIVERS -> List.of("licence", "phone", "status");
    };
  }

  static Columns of(ImportKind kind, CsvRecord header) {
    List<String> known = Stream.concat(required(kind).stream(), optional(kind).stream()).toList();
    Columns columns = new Columns(header.values().size());
    List<String> unknown = new ArrayList<>();
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < header.values().size(); i++) {
      String written = header.values().get(i).strip();
      int position = i;
      known.stream()
          .filter(name -> name.toLowerCase(Locale.ROOT).equals(written.toLowerCase(Locale.ROOT)))
          .findFirst()
          .ifPresentOrElse(
              name -> {
                if (columns.positions.putIfAbsent(name, position) != null) {
                  repeated.add(name);
                }
              },
              () -> unknown.add(written));
    }
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid(
          "file", "unknown-column", "unknown columns " + unknown + "; known are " + known);
    }
    if (!repeated.isEmpty()) {
      throw ProblemException.invalid(
          "file", "repeated-column", "columns stand more than once: " + repeated);
    }
    Set<String> present = columns.positions.keySet();
    List<String> missing = required(kind).stream().filter(name -> !present.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw ProblemException.invalid("file", "missing-column", "columns are missing: " + missing);
    }
    return columns;
  }

  /** Whether the record has no more values than there are columns. */
  boolean fits(CsvRecord record) {
    return record.values().size() <= count;
  }

  String value(CsvRecord record, String column) {
    Integer position = positions.get(column);
    return position == null || position >= record.values().size()
        ? ""
        : record.values().get(position);
  }
}
