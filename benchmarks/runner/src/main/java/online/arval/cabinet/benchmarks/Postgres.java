package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of the run's own, with the settings it is installed with: durable. */
final class Postgres implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  private final Path programs;
  private final Path folder;
  private final int port;

  private Postgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  static Postgres start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Postgres server = new Postgres(programs(), folder, freePort());
    server.run(
        "initdb",
        "-A",
        "trust",
        "-U",
        "cabinet",
        "-E",
        "UTF8",
        "--locale=C",
        "-D",
        folder + "/data");
    server.run(
        "pg_ctl",
        "-w",
        "-D",
        folder + "/data",
        "-l",
        folder + "/log",
        "-o",
        "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -p " + server.port,
        "start");
    return server;
  }

  private static Path programs() throws IOException {
    if (Files.isDirectory(INSTALLED)) {
      try (Stream<Path> versions = Files.list(INSTALLED)) {
        List<Path> found =
            versions
                .map(path -> path.resolve("bin"))
                .filter(bin -> Files.exists(bin.resolve("initdb")))
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          return found.get(found.size() - 1);
        }
      }
    }
    throw new IllegalStateException("PostgreSQL is not installed under " + INSTALLED);
  }

  int port() {
    return port;
  }

  /** A folder of its own, which its user can read. */
  Path folder() {
    return folder;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("pg_ctl", "-w", "-m", "fast", "-D", folder + "/data", "stop");
  }

  /** Runs one of its programs to the end, such as {@code pgbench}; what it says. */
  String run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // it refuses to run as root
      command.addAll(List.of("/usr/sbin/runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolveSibling(program + ".out");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int code = process.waitFor();
    String said = Files.readString(output);
    if (code != 0) {
      throw new IllegalStateException(program + ": " + said);
    }
    return said;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
