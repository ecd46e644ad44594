package online.arval.cabinet.fleet.core.internal;

import static online.arval.cabinet.fleet.core.internal.Fleet.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import online.arval.cabinet.fleet.api.DriverQuery;
import online.arval.cabinet.fleet.core.internal.console.ImportCommand;
import online.arval.cabinet.platform.model.PageRequest;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private final Fleet fleet = new Fleet();
  private final ImportCommand command = new ImportCommand();
  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void file() throws IOException {
    fleet.company();
    input =
        Files.writeString(
            folder.resolve("ok.csv"), "externalId;company;fullName\nD1;C1;Иванов Иван\n");
    set("imports", new ImportService(fleet.upserts));
    set("kind", "drivers");
    set("file", input.toString());
  }

  @AfterEach
  void close() {
    fleet.close();
  }

  @Test
  void aReportThatCannotBeWrittenRefusesTheImportWhole() {
    Path nowhere = folder.resolve("nope").resolve("x.csv");
    assertThat(refused(nowhere))
        .isEqualTo("--out: " + nowhere + ": there is no such file or folder on the server");
    assertThat(refused(folder)).startsWith("--out: " + folder + ": cannot be used: ");
    assertThat(drivers()).isZero();
  }

  @Test
  void theReportIsNotTheFileToImport() throws IOException {
    String before = Files.readString(input);
    assertThat(refused(input)).isEqualTo("--out: must not be the file to import");
    assertThat(input).hasContent(before);
    assertThat(drivers()).isZero();
  }

  @Test
  void theReportReplacesTheOneBefore() throws Exception {
    Path report = Files.writeString(folder.resolve("report.csv"), "x".repeat(10_000));
    set("out", report.toString());
    command.execute();
    assertThat(Files.readString(report))
        .isEqualTo("\ufeffline;externalId;outcome;field;code;message\r\n2;D1;CREATED;;;\r\n");
    assertThat(drivers()).isEqualTo(1);
  }

  @Test
  void aRefusedFileLeavesReportsAlone() throws IOException {
    Files.writeString(input, "externalId;colour\n");
    Path fresh = folder.resolve("fresh.csv");
    assertThat(refused(fresh)).startsWith("file: unknown columns");
    assertThat(fresh).doesNotExist();
    Path older = Files.writeString(folder.resolve("older.csv"), "older");
    assertThat(refused(older)).startsWith("file: unknown columns");
    assertThat(older).hasContent("older");
  }

  @Test
  void failedLinesFailTheCommand() throws IOException {
    Files.writeString(input, "externalId;company;fullName\nD1;C9;Иванов Иван\n");
    Path report = folder.resolve("report.csv");
    assertThat(refused(report)).isEqualTo("1 lines failed");
    assertThat(report).content().contains("D1;FAILED;");
  }

  private String refused(Path out) {
    set("out", out.toString());
    return catchThrowableOfType(CommandException.class, command::execute).getMessage();
  }

  private long drivers() {
    return fleet
        .drivers
        .find(ROOT, DriverQuery.all(), new PageRequest(1, Optional.empty(), true))
        .total()
        .orElseThrow();
  }

  private void set(String name, Object value) {
    try {
      Field field = ImportCommand.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(command, value);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
