package online.arval.cabinet.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running cabinet: the real distribution, started and stopped by the real launcher. */
public final class CabinetProcess implements AutoCloseable {
  /** What the launcher derives from the port: console, broker, JMX registry and server. */
  private static final int[] DERIVED = {-80, 53_435, -7082, 12_918};

  /** Modules that run at the same time begin at different ones: {@code -Dcabinet.ports=10201}. */
  private static final int FIRST_PORT =
      Integer.getInteger("cabinet.ports", 8201 + (int) (ProcessHandle.current().pid() % 97) * 20);

  // such that none of them is a port the system may give to a client: 32768 to 60999 on Linux
  private static int nextPort = FIRST_PORT;

  private final Path data;
  private final int port;
  private final List<String> options;
  private final Map<String, String> environment = new HashMap<>();

  private CabinetProcess(Path data, int port, List<String> options) {
    this.data = data;
    this.port = port;
    this.options = options;
    // fines of each kind, but no minute of reading them beside every test
    environment.put("CABINET_JAVA_OPTS", "-Dcabinet.demo.fines=1200 " + Project.JAVA_OPTIONS);
  }

  /** A cabinet that is not started yet; options as of {@code ./cabinet start}. */
  public static CabinetProcess at(Path data, String... options) {
    return new CabinetProcess(data, freePort(), List.of(options));
  }

  /** A cabinet that runs already, with its data there. */
  public static CabinetProcess running(Path data) {
    try {
      int port = Integer.parseInt(Files.readString(data.resolve("port")).strip());
      return new CabinetProcess(data, port, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets a variable of the launcher's environment for the starts to come. */
  public CabinetProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts it and waits until it is ready. */
  public CabinetProcess start() {
    Result result = tryStart();
    if (result.exitCode() != 0) {
      throw new IllegalStateException("not started: " + result.output());
    }
    return this;
  }

  /** Starts it and tells what the launcher said. */
  public Result tryStart() {
    List<String> command =
        new ArrayList<>(List.of("start", "--data", data.toString(), "--http-port", "" + port));
    command.addAll(options);
    return launcher(Duration.ofMinutes(12), command);
  }

  /** Runs one console command; its output without colours. */
  public String console(String command) {
    return launcher(Duration.ofMinutes(2), List.of("console", command, "--data", data.toString()))
        .output();
  }

  /** Ends the process as a power cut would. */
  public void kill() {
    signal("KILL");
  }

  /** Sends a signal to the process and, when it ends one, waits for the end. */
  public void signal(String name) {
    ProcessHandle process =
        ProcessHandle.of(pid()).orElseThrow(() -> new IllegalStateException("not running"));
    run(List.of("kill", "-" + name, String.valueOf(pid())), Duration.ofSeconds(5));
    if (List.of("KILL", "TERM").contains(name)) {
      process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
  }

  /** Stops it cleanly. */
  public void stop() {
    launcher(Duration.ofMinutes(2), List.of("stop", "--data", data.toString()));
  }

  @Override
  public void close() {
    stop();
  }

  public long pid() {
    try {
      return Long.parseLong(Files.readString(data.resolve("pid")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path data() {
    return data;
  }

  public int port() {
    return port;
  }

  /** Address without a path: {@code http://127.0.0.1:8181}. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  private Result launcher(Duration limit, List<String> words) {
    List<String> command = new ArrayList<>(List.of(Project.root().resolve("cabinet").toString()));
    command.addAll(words);
    return run(command, limit);
  }

  private Result run(List<String> command, Duration limit) {
    try {
      Path output = Files.createTempFile("cabinet-launcher", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.environment().put("CABINET_BUILD", "never");
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " took longer than " + limit);
      }
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      return new Result(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static synchronized int freePort() {
    while (nextPort < 12_000) {
      nextPort += 10;
      if (isFree(nextPort)
          && Arrays.stream(DERIVED).allMatch(distance -> isFree(nextPort + distance))) {
        return nextPort;
      }
    }
    throw new IllegalStateException("no free port");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** What the launcher said. */
  public record Result(int exitCode, String output) {}
}
