package online.arval.cabinet.itests.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.itests.support.Project;

/**
 * One clean Karaf as Apache ships it. Changed are only what keeps tests apart and off the network:
 * ports, a console user, and the Maven repository it asks.
 */
final class StockKaraf implements AutoCloseable {
  private static final Path STOCK = Path.of(System.getProperty("stock.karaf"));

  /** The broker's port is so far from that of HTTP. */
  private static final int BROKER = 4;

  private final Path home;
  private final int port;
  private final Process process;

  private StockKaraf(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /** Starts a fresh copy and waits until its console answers. */
  static StockKaraf start(String name) throws IOException {
    Path home = STOCK.resolveSibling(name);
    run(Duration.ofSeconds(30), "", "rm", "-rf", home.toString());
    run(Duration.ofSeconds(60), "", "cp", "-r", STOCK.toString(), home.toString());
    int port = freePorts();
    configure(home, port);
    ProcessBuilder karaf =
        new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.out").toFile());
    karaf.environment().put("JAVA_MAX_MEM", "768m");
    karaf
        .environment()
        .put(
            "KARAF_OPTS",
            Project.JAVA_OPTIONS
                + " -Dcabinet.demo.fines=400 -Dcabinet.http.port="
                + port
                + " -Dcabinet.broker.port="
                + (port + BROKER));
    StockKaraf started = new StockKaraf(home, port, karaf.start());
    started.awaitConsole();
    return started;
  }

  private static void configure(Path home, int port) throws IOException {
    Path etc = home.resolve("etc");
    append(
        etc.resolve("users.properties"),
        "karaf = karaf,_g_:admingroup\n"
            + "_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh");
    append(etc.resolve("org.apache.karaf.shell.cfg"), "sshPort = " + (port + 1));
    append(
        etc.resolve("org.apache.karaf.management.cfg"),
        "rmiRegistryPort = " + (port + 2) + "\nrmiServerPort = " + (port + 3));
    append(
        etc.resolve("org.ops4j.pax.url.mvn.cfg"),
        "org.ops4j.pax.url.mvn.repositories = "
            + Features.mavenRepository().toUri()
            + "@id=cabinet\norg.ops4j.pax.url.mvn.localRepository = "
            + home.resolve("data/repository"));
    // The one thing without a default.
    Files.writeString(
        etc.resolve("online.arval.cabinet.security.cfg"),
        "secretKey = " + "0123456789abcdef".repeat(4));
  }

  private static void append(Path file, String lines) throws IOException {
    Files.writeString(file, "\n" + lines + "\n", StandardOpenOption.APPEND);
  }

  /** Runs console commands in one session; what they print, without colours. */
  String console(String... commands) {
    return run(
        Duration.ofMinutes(4),
        String.join("\n", commands) + "\n",
        home.resolve("bin/client").toString(),
        "-b",
        "-r",
        "30",
        "-d",
        "1",
        "-a",
        "" + (port + 1),
        "-h",
        "127.0.0.1",
        "-u",
        "karaf",
        "-p",
        "karaf");
  }

  /** Gives a feature without configuration the one its embedder would bring. */
  void bring(String pid, String lines) throws IOException {
    Files.writeString(home.resolve("etc/" + pid + ".cfg"), lines + "\n");
  }

  /** The port of HTTP, when configured by the cabinet's features or {@link #bring}. */
  int port() {
    return port;
  }

  /** The port of the embedded broker. */
  int brokerPort() {
    return port + BROKER;
  }

  /** Address without a path. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** The end of the log, for the message of a failed test. */
  String log() {
    try {
      List<String> lines =
          Files.readString(home.resolve("data/log/karaf.log"), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("| ERROR |") || line.contains("| WARN  |"))
              .toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitConsole() throws IOException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!listens(port + 1)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException(
            "Karaf did not start: " + Files.readString(home.resolve("console.out")));
      }
      pause();
    }
  }

  /** Between two looks at a condition. */
  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePorts() {
    for (int first = 27_000 + (int) (ProcessHandle.current().pid() % 400) * 10; ; first += 10) {
      try (ServerSocket socket = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        continue;
      }
    }
  }

  private static String run(Duration limit, String input, String... command) {
    try {
      Path in = Files.writeString(Files.createTempFile("karaf", ".in"), input);
      Path out = Files.createTempFile("karaf", ".out");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command[0] + " took longer than " + limit);
      }
      String said = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(in);
      Files.delete(out);
      return said.replaceAll("\u001b\\[[;\\d?]*[A-Za-z]", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
