package online.arval.cabinet.simulators.kit.internal.console;

import java.util.List;
import java.util.stream.Collectors;
import online.arval.cabinet.simulators.kit.Simulator;
import org.apache.karaf.shell.support.CommandException;

/** The simulator a command names. */
final class Chosen {
  private Chosen() {}

  static Simulator of(List<Simulator> simulators, String name) throws CommandException {
    return simulators.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    "No simulator "
                        + name
                        + "; there are: "
                        + simulators.stream()
                            .map(Simulator::name)
                            .sorted()
                            .collect(Collectors.joining(", "))));
  }
}
