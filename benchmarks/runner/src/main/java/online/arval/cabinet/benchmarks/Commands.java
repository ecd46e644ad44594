package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** Programs of the system. */
final class Commands {
  private Commands() {}

  /** Runs one to its end; its output in lines. */
  static String run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + output);
    }
    return output;
  }
}
