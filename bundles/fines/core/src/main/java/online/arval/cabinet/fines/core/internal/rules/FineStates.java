package online.arval.cabinet.fines.core.internal.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineStatus;

/** The transitions of a fine, as the data beside this class have them. */
public final class FineStates {
  private static final List<Transition> ALL = read();

  private FineStates() {}

  /** One line of the data. */
  public record Transition(FineStatus from, FineStep step, FineStatus to) {}

  /** All transitions, in the order of the data. */
  public static List<Transition> all() {
    return List.copyOf(ALL);
  }

  /** The status after; empty when such a thing does not happen to a fine of the status. */
  public static Optional<FineStatus> after(FineStatus from, FineStep step) {
    return ALL.stream()
        .filter(it -> it.from() == from && it.step() == step)
        .map(Transition::to)
        .findFirst();
  }

  /** The diagram for the documentation (Mermaid). */
  public static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> UNPAID\n");
    for (Transition it : ALL) {
      text.append("  %s --> %s: %s%n".formatted(it.from(), it.to(), it.step().text()));
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static List<Transition> read() {
    try (InputStream file = FineStates.class.getResourceAsStream("fine-states.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(line -> line.split("\\s+"))
          .map(
              words ->
                  new Transition(
                      FineStatus.valueOf(words[0]),
                      FineStep.of(words[1]),
                      FineStatus.valueOf(words[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
