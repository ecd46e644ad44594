package online.arval.cabinet.platform.operations.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {
  @TempDir Path folder;

  @Test
  void aChoiceTellsWhatThereIs() {
    assertThat(Arguments.choice(Role.class, "role", "driver")).isEqualTo(Role.DRIVER);
    assertThat(refusal(() -> Arguments.choice(Role.class, "role", "X")))
        .startsWith("role: 'X' must be one of [")
        .contains("DRIVER")
        .doesNotContain("online.arval");
  }

  @Test
  void aDayTellsHowItIsWritten() {
    assertThat(Arguments.day("day", "2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(refusal(() -> Arguments.day("day", "2026-13-45")))
        .isEqualTo("day: '2026-13-45' must be a day such as 2026-01-31");
  }

  @Test
  void aFileTellsWhatIsWrongWithIt() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "x");
    assertThat(Arguments.readable("file", file.toString())).isEqualTo(file);
    assertThat(refusal(() -> Arguments.readable("file", folder.resolve("b").toString())))
        .isEqualTo("file: " + folder.resolve("b") + ": there is no such file on the server");
    assertThat(refusal(() -> Arguments.readable("file", folder.toString())))
        .endsWith(": is no file");
    assertThat(refusal(() -> Arguments.readable("file", "a\0b")))
        .isEqualTo("file: must be the path of a file");
  }

  @Test
  void exceptionsOfTheJdkBecomeSentences() {
    Path path = folder.resolve("x");
    String name = path.toString();
    assertThat(Arguments.unusable("--out", path, new NoSuchFileException(name)))
        .hasMessage("--out: " + path + ": there is no such file or folder on the server");
    assertThat(Arguments.unusable("--out", path, new AccessDeniedException(name)))
        .hasMessage("--out: " + path + ": the server has no access to it");
    assertThat(
            Arguments.unusable(
                "--out", path, new FileSystemException(name, null, "Is a directory")))
        .hasMessage("--out: " + path + ": cannot be used: Is a directory");
    assertThat(Arguments.unusable("--out", path, new IOException("no space left")))
        .hasMessageEndingWith("cannot be used: no space left");
  }

  private static String refusal(ThrowingCallable call) {
    return catchThrowableOfType(ProblemException.class, call).getMessage();
  }
}
