package online.arval.cabinet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.benchmarks.ClosedLoad.Result;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.benchmarks.yardstick.ListServer;
import online.arval.cabinet.itests.support.Project;

/** The list of 50 vehicles, beside a bare Jetty servlet that reads the same rows. */
final class ListBench {
  private static final int CLIENTS = 8;

  private final Stage stage;
  private final Plan plan;
  private final Comparison rate =
      new Comparison("list of 50 vehicles", "requests/s", Target.atLeast(0.40));

  ListBench(Stage stage, Plan plan) {
    this.stage = stage;
    this.plan = plan;
  }

  Comparison run() throws Exception {
    int port = Postgres.freePort();
    String company = stage.company();
    Process server = startYardstick(port, company);
    try {
      URI bare = URI.create("http://127.0.0.1:" + port + "/vehicles");
      Until.seconds(System.nanoTime(), 60, () -> answers(server, bare));
      URI list = stage.uri("/api/v1/fleet/vehicles?limit=50");
      Map<String, String> session = stage.fleetManager().credentials();
      requireSame(HttpWire.body(list, session), HttpWire.body(bare, Map.of()));
      compare(new ClosedLoad(list, session, CLIENTS), new ClosedLoad(bare, Map.of(), CLIENTS));
      rate.remark(
          "%s has %.0f MB resident after the run"
              .formatted("the bare Jetty", Machine.residentMegabytes(server.pid())));
      return rate;
    } finally {
      server.destroy();
    }
  }

  private void compare(ClosedLoad cabinet, ClosedLoad bare) {
    cabinet.run(plan.listWarmUp());
    bare.run(plan.listWarmUp());
    List<Double> cabinetTail = new ArrayList<>();
    List<Double> bareTail = new ArrayList<>();
    for (int i = 0; i < Plan.ROUNDS; i++) {
      Result ours = cabinet.run(plan.listRound());
      rate.cabinet(ours.perSecond());
      cabinetTail.add(ours.micros().percentile(99) / 1000);
      Result theirs = bare.run(plan.listRound());
      rate.yardstick(theirs.perSecond());
      bareTail.add(theirs.micros().percentile(99) / 1000);
    }
    rate.remark(
        "99 of 100 answers within %s ms (yardstick %s ms), %d clients"
            .formatted(
                Comparison.number(Samples.of(cabinetTail).median()),
                Comparison.number(Samples.of(bareTail).median()),
                CLIENTS));
  }

  private Process startYardstick(int port, String company) throws IOException {
    Path log = stage.cabinet().data().resolveSibling("yardstick.out");
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xms256m",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            ListServer.class.getName(),
            String.valueOf(port),
            stage.postgres().url(),
            company)
        .directory(Project.root().toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static boolean answers(Process server, URI uri) {
    if (!server.isAlive()) {
      throw new IllegalStateException("the yardstick ended; see yardstick.out");
    }
    try {
      return HttpWire.body(uri, Map.of()).length > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Both must do the same work. */
  private void requireSame(byte[] cabinet, byte[] bare) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode ours = json.readTree(cabinet).path("items");
    JsonNode theirs = json.readTree(bare).path("items");
    if (ours.size() != 50 || !ours.equals(theirs)) {
      throw new IllegalStateException(
          "the two lists differ:\n" + ours.get(0) + "\n" + theirs.get(0));
    }
    rate.remark(
        "same items on both sides, %,d and %,d bytes".formatted(cabinet.length, bare.length));
  }
}
