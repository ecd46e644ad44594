package online.arval.cabinet.itests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that cannot succeed: one line that says why, an exit code, and nothing left running. */
class RefusedStartIT {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void createDataFolder() throws IOException {
    // the blank belongs to the test: nothing may split paths
    data = folder.resolve("data folder");
    Files.createDirectories(data.resolve("etc"));
  }

  @AfterEach
  void nothingIsLeftRunning() throws IOException {
    Path pid = data.resolve("pid");
    if (Files.exists(pid)) {
      long process = Long.parseLong(Files.readString(pid).strip());
      assertThat(ProcessHandle.of(process).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "persistence, this is no setting, not of the form name = value",
    "broker, url = C:\\users, four hexadecimal digits",
    "persistence, 'url = \u0001x', control characters",
    "persistence, 'url = \u0000x', control characters",
  })
  void refusesAFileThatCannotBeRead(String part, String line, String reason) throws IOException {
    Path file = configure(part, line);
    refused(reason, file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "persistence, url, jdbc:oracle:thin, must begin with jdbc:h2: or jdbc:postgresql:",
    "operations, cacheMillis, soon, \"soon\" is not a number",
    "security, secretKey, short, must have at least 32 characters",
    "messaging, relay.batch.size, 0, must be 1 to",
    "payments, pendingDelays, 'PT1M, later', is no ISO 8601 duration",
    "fines, discount.flat, half, no percent and days",
  })
  void refusesANonsenseValue(String part, String property, String value, String reason)
      throws IOException {
    Path file = configure(part, property + " = " + value);
    refused(file + ": " + property + ": ", reason);
  }

  @Test
  void ofTwoFilesWithTheSamePropertyNamesTheOneThatIsWrong() throws IOException {
    configure("gate", "rate.per.second = 100");
    Path file = configure("rest", "rate.per.second = fast");
    refused(file + ": rate.per.second: \"fast\" is not a number");
  }

  @Test
  void aFileThatWasRemovedSaysNothingAnyMore() throws IOException {
    Path file = configure("gate", "concurrency = lots");
    refused("\"lots\" is not a number");
    Files.delete(file);
    try (CabinetProcess cabinet = CabinetProcess.at(data)) {
      cabinet.start();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CABINET_HEAP, lots, 'CABINET_HEAP must be a size such as 1g or 1500m, not lots'",
    "CABINET_JAVA_OPTS, -XX:+NoSuchOption, Unrecognized VM option 'NoSuchOption'",
  })
  void refusesOptionsThatJavaDoesNotTake(String variable, String value, String reason) {
    assertRefused(CabinetProcess.at(data).with(variable, value).tryStart(), reason);
  }

  @Test
  void refusesAWrongDatabasePassword() throws Exception {
    database("right").close();
    Path file = configure("persistence", "password = wrong");
    refused(file + ": user, password: ", "wrong user or password");
  }

  @Test
  void refusesADatabaseWhereNoFileCanBe() throws IOException {
    Path taken = Files.createFile(folder.resolve("taken"));
    Path file = configure("persistence", "url = jdbc:h2:file:" + taken + "/cabinet");
    refused("Database not open", file + ": url: ", taken.toString());
  }

  @Test
  void refusesADatabaseInUse() throws Exception {
    try (Connection inUse = database("")) {
      assertThat(inUse.isValid(1)).isTrue();
      refused("another process has the H2 file open");
    }
  }

  @Test
  void refusesAFolderInUse() throws Exception {
    Process other =
        new ProcessBuilder("flock", data.resolve("lock").toString(), "cat")
            .redirectErrorStream(true)
            .start();
    try {
      Await.until("locked", () -> Files.exists(data.resolve("lock")) && other.isAlive());
      refused("in use by another cabinet");
    } finally {
      other.getOutputStream().close();
      other.waitFor();
    }
  }

  @Test
  void refusesAPortInUse() throws IOException {
    CabinetProcess cabinet = CabinetProcess.at(data);
    try (ServerSocket inUse =
        new ServerSocket(cabinet.port(), 1, InetAddress.getLoopbackAddress())) {
      assertRefused(cabinet.tryStart(), "port " + inUse.getLocalPort() + " on 127.0.0.1 is in use");
    }
  }

  @Test
  void refusesProductionWithoutASecret() {
    assertRefused(
        CabinetProcess.at(data, "--production").tryStart(),
        "missing secret: set secretKey in " + data);
  }

  @Test
  void refusesProductionOnADemoFolder() throws IOException {
    Files.writeString(data.resolve("mode"), "demo\n");
    assertRefused(CabinetProcess.at(data, "--production").tryStart(), "holds the demo people");
  }

  private void refused(String... says) {
    assertRefused(CabinetProcess.at(data).tryStart(), says);
  }

  private static void assertRefused(CabinetProcess.Result result, String... says) {
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output().strip()).startsWith("cabinet: ").contains(says).hasLineCount(1);
  }

  private Path configure(String part, String line) throws IOException {
    return Files.writeString(
        data.resolve("etc/online.arval.cabinet." + part + ".cfg"), line + "\n");
  }

  private Connection database(String password) throws IOException, SQLException {
    Files.createDirectories(data.resolve("db"));
    return DriverManager.getConnection(
        "jdbc:h2:file:" + data.resolve("db/cabinet"), "cabinet", password);
  }
}
