package online.arval.cabinet.simulators.kit.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.simulators.kit.Books;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import online.arval.cabinet.simulators.kit.Faults;
import online.arval.cabinet.simulators.kit.Simulator;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class SimFaultsCommandTest {
  private final Faults faults = new Faults(Books.inMemory(List.of(Faults.SCHEMA)));
  private final SimFaultsCommand command = new SimFaultsCommand();

  SimFaultsCommandTest() {
    set("simulators", List.of(new Shop(faults)));
    set("name", "shop");
  }

  @Test
  void anUnknownFaultIsRefusedBeforeAnythingIsCleared() throws CommandException {
    faults.add(new Fault(FaultKind.OUTAGE, "", 1, -1, 0));
    set("clear", true);
    set("add", "X");
    assertThat(refusal()).startsWith("no fault 'X'; there are: latency, outage, ");
    assertThat(faults.list()).extracting(Fault::kind).containsExactly(FaultKind.OUTAGE);

    set("add", "Answer-Lost");
    command.execute();
    assertThat(faults.list()).extracting(Fault::kind).containsExactly(FaultKind.ANSWER_LOST);
  }

  @Test
  void whatIsNoSimulatorIsRefused() {
    set("name", "nope");
    assertThat(refusal()).isEqualTo("No simulator nope; there are: shop");
  }

  private String refusal() {
    return catchThrowableOfType(CommandException.class, command::execute).getMessage();
  }

  private void set(String name, Object value) {
    try {
      Field field = SimFaultsCommand.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(command, value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private record Shop(Faults faults) implements Simulator {
    @Override
    public String name() {
      return "shop";
    }

    @Override
    public List<String> operations() {
      return List.of();
    }

    @Override
    public List<Map<String, String>> books(int limit) {
      return List.of();
    }
  }
}
