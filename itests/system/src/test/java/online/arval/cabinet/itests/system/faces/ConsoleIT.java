package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Commands from a script, whose output nobody sees in colours. */
@ExtendWith(RunningDemo.class)
class ConsoleIT {
  private static final Map<String, String> SAID =
      Map.of(
          "cabinet:nonsense", "Command not found: cabinet:nonsense",
          "cabinet:fines-sync", "cabinet:fines-sync: argument company is required");

  private final Demo demo;

  ConsoleIT(Demo demo) {
    this.demo = demo;
  }

  @TestFactory
  Stream<DynamicTest> plainText() {
    return SAID.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThat(demo.console(each.getKey()))
                            .contains(each.getValue())
                            .doesNotContain("\u001b")));
  }
}
