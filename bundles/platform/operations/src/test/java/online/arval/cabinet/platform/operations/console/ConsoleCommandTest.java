package online.arval.cabinet.platform.operations.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.Callable;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.ProblemKind;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;

class ConsoleCommandTest {
  @Test
  void aRefusalIsTheExceptionKarafPrintsWithoutLogging() {
    ProblemException refusal = ProblemException.invalid("day", "in-future", "must not be");
    Throwable thrown = thrown(refusal);
    // Karaf compares the simple name of the class
    assertThat(thrown.getClass()).isEqualTo(CommandException.class);
    assertThat(thrown).hasMessage("day: must not be").hasCause(refusal);
    assertThat(((CommandException) thrown).getNiceHelp())
        .isEqualTo("Error executing command: day: must not be");
  }

  @Test
  void aDefectStaysWhatItIs() {
    RuntimeException defect = new IllegalArgumentException("of the JDK");
    assertThat(thrown(defect)).isSameAs(defect);
    ProblemException ours = ProblemException.of(ProblemKind.INTERNAL, "broken", "Our mistake");
    assertThat(thrown(ours)).isSameAs(ours);
  }

  @Test
  void whatIsDoneIsReturned() throws Exception {
    assertThat(command(() -> "done").execute()).isEqualTo("done");
  }

  private static Throwable thrown(RuntimeException failure) {
    return catchThrowable(
        command(
                () -> {
                  throw failure;
                })
            ::execute);
  }

  private static ConsoleCommand command(Callable<Object> work) {
    return new ConsoleCommand() {
      @Override
      protected Object run() throws Exception {
        return work.call();
      }
    };
  }

  @Test
  void aServiceThatIsAwayIsAnAnswer() {
    assertThat(Arguments.available("Payments are", "here")).isEqualTo("here");
    assertThat(
            catchThrowableOfType(
                ProblemException.class, () -> Arguments.available("Payments are", null)))
        .hasMessage("Payments are not available; cabinet:status tells why.");
  }
}
