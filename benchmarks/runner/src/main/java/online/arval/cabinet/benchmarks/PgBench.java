package online.arval.cabinet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator with a script of ours. */
final class PgBench {
  private static final Pattern DONE =
      Pattern.compile("number of transactions actually processed: (\\d+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final Postgres postgres;
  private final Path script;
  private final int clients;

  /** With a script that stands beside this class. */
  PgBench(Postgres postgres, String script, int clients) throws IOException {
    this.postgres = postgres;
    this.script = postgres.folder().resolve(script);
    this.clients = clients;
    try (InputStream text = PgBench.class.getResourceAsStream(script)) {
      Files.write(this.script, text.readAllBytes());
    }
  }

  /**
   * What came of a run.
   *
   * @param scripts how many times the script was run
   */
  record Result(long scripts, double perSecond) {}

  /** Runs the script again and again, for whole seconds; none may fail. */
  Result run(double seconds) throws IOException, InterruptedException {
    String said =
        postgres.run(
            "pgbench",
            "--no-vacuum",
            "--host=127.0.0.1",
            "--port=" + postgres.port(),
            "--username=cabinet",
            "--client=" + clients,
            "--jobs=" + Math.min(clients, Machine.cores()),
            "--protocol=prepared",
            "--time=" + Math.max(1, Math.round(seconds)),
            "--file=" + script,
            "postgres");
    if (number(FAILED, said) != 0) {
      throw new IllegalStateException(said);
    }
    return new Result((long) number(DONE, said), number(RATE, said));
  }

  private static double number(Pattern pattern, String said) {
    Matcher matcher = pattern.matcher(said);
    if (!matcher.find()) {
      throw new IllegalStateException("pgbench does not say " + pattern + ": " + said);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
