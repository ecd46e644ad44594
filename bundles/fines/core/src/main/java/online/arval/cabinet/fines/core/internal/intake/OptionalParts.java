package online.arval.cabinet.fines.core.internal.intake;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import online.arval.cabinet.platform.model.ProblemException;

/**
 * Reads the parts of one charge that may be missing. What a registry spoils is as if it had said
 * nothing, for the fine must not be lost with it; but it is remembered by its name.
 */
final class OptionalParts {
  private final Set<String> dropped = new TreeSet<>();

  /** What a text says; empty when it is left out, or cannot be read. */
  <T> Optional<T> read(String part, String text, Function<String, T> reader) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeException | IllegalArgumentException | ProblemException unreadable) {
      dropped.add(part);
      return Optional.empty();
    }
  }

  /** A number that is too long is none; half of one would be worse. */
  String fitting(String part, String number, int longest) {
    if (number.length() <= longest) {
      return number;
    }
    dropped.add(part);
    return "";
  }

  /** That a part was not taken. */
  void drop(String part) {
    dropped.add(part);
  }

  /** The names of the parts that were not taken, in order. */
  List<String> dropped() {
    return List.copyOf(dropped);
  }
}
