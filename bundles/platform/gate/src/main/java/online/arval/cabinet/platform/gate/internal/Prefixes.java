package online.arval.cabinet.platform.gate.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Reads prefixes from what OSGi hands over: one, an array, or a list. */
final class Prefixes {
  private Prefixes() {}

  static List<String> of(Object value) {
    if (value instanceof String one) {
      return List.of(Router.normal(one));
    }
    if (value instanceof String[] some) {
      return Arrays.stream(some).map(Router::normal).toList();
    }
    if (value instanceof Collection<?> some) {
      return some.stream().map(String::valueOf).map(Router::normal).toList();
    }
    return List.of();
  }
}
