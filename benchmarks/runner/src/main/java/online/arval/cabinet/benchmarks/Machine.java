package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine and what runs on it. */
final class Machine {
  private Machine() {}

  /** The processor's name. */
  static String processor() {
    return field(Path.of("/proc/cpuinfo"), "model name").replaceAll("\\s+", " ");
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  static long memoryGigabytes() {
    return Math.round(kilobytes(field(Path.of("/proc/meminfo"), "MemTotal")) / 1024 / 1024);
  }

  /** How many wanted a processor in the last minute, on average. */
  static double load() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  static String kernel() {
    return System.getProperty("os.name") + " " + System.getProperty("os.version");
  }

  static String java() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
  }

  /** Memory a process has in RAM now. */
  static double residentMegabytes(long pid) {
    return kilobytes(field(Path.of("/proc/" + pid + "/status"), "VmRSS")) / 1024;
  }

  private static double kilobytes(String text) {
    return Double.parseDouble(text.replace("kB", "").strip());
  }

  private static String field(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
