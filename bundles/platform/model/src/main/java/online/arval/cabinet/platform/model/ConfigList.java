package online.arval.cabinet.platform.model;

import java.util.Arrays;
import java.util.List;

/**
 * A list in a configuration. A {@code .cfg} file has one text per property, so {@code a, b} arrives
 * as a single value; other sources give an array. Both mean the same here.
 */
public final class ConfigList {
  private ConfigList() {}

  /**
   * The entries, without surrounding spaces; empty ones are left out.
   *
   * @param values as the configuration gave them; none is an empty list
   */
  public static List<String> of(String... values) {
    return values == null
        ? List.of()
        : Arrays.stream(values)
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .toList();
  }
}
