package online.arval.cabinet.platform.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of the test's own: temporary folder, free port of the loopback interface. */
public final class PostgresServer implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one, or skips the test with a message where PostgreSQL is not installed. */
  public static PostgresServer start() throws IOException, InterruptedException {
    List<Path> versions = List.of();
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> found = Files.list(INSTALLED)) {
        versions = found.filter(path -> Files.exists(path.resolve("bin/initdb"))).toList();
      }
    }
    assumeTrue(!versions.isEmpty(), "PostgreSQL is not installed under " + INSTALLED);
    assumeTrue(!isRoot() || Files.exists(Path.of("/usr/sbin/runuser")), "no runuser");
    Path folder = Files.createTempDirectory("cabinet-postgres");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    PostgresServer server =
        new PostgresServer(versions.get(versions.size() - 1).resolve("bin"), folder, freePort());
    server.run("initdb", "-A", "trust", "-U", "cabinet", "-N", "-D", folder + "/data");
    server.run(
        "pg_ctl",
        "-w",
        "-D",
        folder + "/data",
        "-l",
        folder + "/log",
        "-o",
        "-c fsync=off -c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + server.port,
        "start");
    return server;
  }

  /** URL of a database that exists. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("pg_ctl", "-w", "-m", "immediate", "-D", folder + "/data", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("/usr/sbin/runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("cabinet-postgres", ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    Files.delete(output);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
