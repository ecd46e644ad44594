package online.arval.cabinet.simulators.kit.internal.console;

import java.util.List;
import java.util.Optional;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.Simulator;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** {@code cabinet:sim-faults}. */
@Service
@Command(scope = "cabinet", name = "sim-faults", description = "Shows or sets a simulator's faults")
public final class SimFaultsCommand implements Action {
  @Argument(index = 0, name = "simulator", description = "Which one", required = true)
  @Completion(SimulatorCompleter.class)
  private String name;

  @Option(name = "--add", description = "Kind of a fault to add, such as answer-lost")
  @Completion(FaultCompleter.class)
  private String add;

  @Option(name = "--operation", description = "At which operation; without it at any")
  private String operation = "";

  @Option(name = "--probability", description = "0 to 1")
  private double probability = 1;

  @Option(name = "--count", description = "How often; -1 for ever")
  private long count = -1;

  @Option(name = "--millis", description = "How long, for the kinds that wait")
  private long millis;

  @Option(name = "--clear", description = "Removes all faults first")
  private boolean clear;

  @Option(name = "--set", description = "Replaces all by a JSON list")
  private String json;

  @Reference private List<Simulator> simulators;

  @Override
  public Object execute() throws CommandException {
    Simulator simulator = Chosen.of(simulators, name);
    try {
      change(simulator.faults());
    } catch (IllegalArgumentException refused) {
      throw new CommandException(refused.getMessage(), refused);
    }
    System.out.println(simulator.faults().json());
    return null;
  }

  private void change(Faults faults) {
    // read before anything is removed
    Optional<Fault> added =
        Optional.ofNullable(add)
            .map(kind -> new Fault(FaultKind.of(kind), operation, probability, count, millis));
    if (clear) {
      faults.set(List.of());
    }
    if (json != null) {
      faults.setJson(json);
    }
    added.ifPresent(faults::add);
  }
}
