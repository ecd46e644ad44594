package online.arval.cabinet.itests.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** At which addresses of this machine a port takes connections, as Linux tells it. */
final class Listening {
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
  private static final String STATE_LISTEN = "0A";

  /** 127.0.0.1, as such and mapped into IPv6, and ::1; words are little-endian. */
  private static final List<String> LOOPBACK =
      List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private Listening() {}

  /** Whether anything listens at the port. */
  static boolean at(int port) throws IOException {
    return !addresses(port).isEmpty();
  }

  /** Hexadecimal addresses at which others than this machine may reach the port. */
  static List<String> beyondLoopback(int port) throws IOException {
    return addresses(port).stream().filter(address -> !LOOPBACK.contains(address)).toList();
  }

  private static List<String> addresses(int port) throws IOException {
    String hexadecimal = String.format("%04X", port);
    Stream.Builder<String> lines = Stream.builder();
    for (Path table : TABLES) {
      if (Files.exists(table)) {
        Files.readAllLines(table).forEach(lines);
      }
    }
    // sl, local_address as address:port, rem_address, st
    return lines
        .build()
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns[3].equals(STATE_LISTEN))
        .map(columns -> columns[1].split(":"))
        .filter(local -> local[1].equals(hexadecimal))
        .map(local -> local[0])
        .toList();
  }
}
