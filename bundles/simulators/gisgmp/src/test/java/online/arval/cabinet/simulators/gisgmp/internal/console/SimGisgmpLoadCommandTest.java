package online.arval.cabinet.simulators.gisgmp.internal.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimGisgmpLoadCommandTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNotThereIsNamedWithWhatItMustBe() throws ReflectiveOperationException {
    refuses(folder.resolve("nope.json"));
    refuses(folder);
  }

  private static void refuses(Path path) throws ReflectiveOperationException {
    SimGisgmpLoadCommand command = new SimGisgmpLoadCommand();
    Field file = SimGisgmpLoadCommand.class.getDeclaredField("file");
    file.setAccessible(true);
    file.set(command, path.toString());
    assertThatThrownBy(command::execute)
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "Cannot read "
                + path
                + "; it must be a file on the server with a JSON list of charges");
  }
}
