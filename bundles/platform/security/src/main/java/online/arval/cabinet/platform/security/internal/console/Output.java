package online.arval.cabinet.platform.security.internal.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.support.table.Col;
import org.apache.karaf.shell.support.table.ShellTable;

/** Rows as a table for people or as JSON for scripts. */
final class Output {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Output() {}

  /**
   * Prints the rows; every row has the same keys in the same order. An empty value is left out of
   * JSON.
   */
  static void print(
      PrintStream out, boolean json, String whenEmpty, List<? extends Map<String, Object>> rows) {
    if (json) {
      out.println(toJson(rows));
      return;
    }
    ShellTable table = new ShellTable();
    table.forceAscii().emptyTableText(whenEmpty);
    rows.stream()
        .findFirst()
        .ifPresent(row -> row.keySet().forEach(key -> table.column(new Col(key))));
    rows.forEach(row -> table.addRow().addContent(List.copyOf(row.values())));
    table.print(out);
  }

  /** Text of a value that may be absent. */
  static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static String toJson(List<? extends Map<String, Object>> rows) {
    try {
      return MAPPER.writeValueAsString(
          rows.stream()
              .map(
                  row -> {
                    Map<String, Object> kept = new java.util.LinkedHashMap<>(row);
                    kept.values().removeIf(""::equals);
                    return kept;
                  })
              .toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
