package online.arval.cabinet.simulators.kit.internal.console;

import java.util.List;
import java.util.stream.Collectors;
import online.arval.cabinet.simulators.kit.Simulator;

/** The simulator a command names. */
final class Chosen {
  private Chosen() {}

  static Simulator of(List<Simulator> simulators, String name) {
    return simulators.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no simulator "
                        + name
                        + "; there are: "
                        + simulators.stream()
                            .map(Simulator::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
