package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Karaf as it is downloaded, but for its ports. */
final class StockKaraf {
  private static final List<String> PORTS = List.of("8101", "1099", "44444");

  private final Path home;
  private final int sshPort;

  private StockKaraf(Path home, int sshPort) {
    this.home = home;
    this.sshPort = sshPort;
  }

  /** Unpacks the archive. */
  static StockKaraf unpack(Path archive, Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Commands.run(folder, "tar", "xzf", archive.toString(), "--strip-components=1");
    int sshPort = Postgres.freePort();
    List<Integer> free = List.of(sshPort, Postgres.freePort(), Postgres.freePort());
    for (String file : List.of("org.apache.karaf.shell.cfg", "org.apache.karaf.management.cfg")) {
      Path cfg = folder.resolve("etc").resolve(file);
      String text = Files.readString(cfg, StandardCharsets.ISO_8859_1);
      for (int i = 0; i < PORTS.size(); i++) {
        text = text.replace(PORTS.get(i), free.get(i).toString());
      }
      Files.writeString(cfg, text, StandardCharsets.ISO_8859_1);
    }
    return new StockKaraf(folder, sshPort);
  }

  /** One boot with an empty cache; the seconds until its console takes connections. */
  Boot boot() throws IOException, InterruptedException {
    Commands.run(home, "rm", "-rf", "data");
    Files.createDirectories(home.resolve("data/log"));
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon");
    builder.redirectErrorStream(true).redirectOutput(home.resolve("console.out").toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.environment().put("JAVA_OPTS", "-Xms256m -Xmx1g");
    Stream.of("KARAF_HOME", "KARAF_BASE", "KARAF_DATA", "KARAF_ETC", "KARAF_OPTS")
        .forEach(builder.environment()::remove);
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      double seconds = Until.seconds(start, 120, () -> answers(process));
      return new Boot(seconds, Machine.residentMegabytes(process.pid()));
    } finally {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  private boolean answers(Process process) {
    if (!process.isAlive()) {
      throw new IllegalStateException("Karaf ended; see " + home.resolve("console.out"));
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sshPort)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What a boot took. */
  record Boot(double seconds, double megabytes) {}
}
