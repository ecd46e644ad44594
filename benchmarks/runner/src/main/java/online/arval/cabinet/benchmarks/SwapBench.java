package online.arval.cabinet.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.benchmarks.Comparison.Target;
import online.arval.cabinet.benchmarks.SteadyLoad.Answer;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.itests.support.Project;

/**
 * What users notice of an update: the longest wait with parking, beside the gap that the same
 * update has when nobody may wait.
 */
final class SwapBench {
  private static final long CALM_MS = 700;
  private static final Duration LONGEST_UPDATE = Duration.ofMinutes(2);

  private final Stage stage;
  private final Plan plan;
  private final Map<String, String> session;
  private final Management management;
  private final HttpClient http = HttpClient.newHttpClient();

  SwapBench(Stage stage, Plan plan) {
    this.stage = stage;
    this.plan = plan;
    this.session = stage.fleetManager().credentials();
    this.management = Management.of(stage.cabinet().data(), stage.cabinet().port());
  }

  /** One comparison for the core and one for the web bundle. */
  List<Comparison> run() throws Exception {
    Comparison core = comparison("core");
    Comparison web = comparison("web");
    List<Double> trivial = new ArrayList<>();
    int failed = 0;
    updateFleet("core");
    updateFleet("web");
    updateBare();
    for (int i = 0; i < plan.swaps(); i++) {
      List<Answer> ofCore = updateFleet("core");
      core.cabinet(addedWait(ofCore));
      List<Answer> ofWeb = updateFleet("web");
      web.cabinet(addedWait(ofWeb));
      failed += bad(ofCore).size() + bad(ofWeb).size();
      parking("0");
      core.yardstick(gap(updateFleet("core")));
      web.yardstick(gap(updateFleet("web")));
      parking("10000");
      trivial.add(gap(updateBare()));
    }
    core.remark(failed + " failed requests in " + 2 * plan.swaps() + " updates of the fleet");
    core.remark(
        "a bundle with one servlet and nothing to start, without the gate, has a gap of %s ms"
            .formatted(Comparison.number(Samples.of(trivial).median())));
    return List.of(core, web);
  }

  /** How long the gate lets a request wait, in milliseconds. */
  private void parking(String milliseconds) {
    management.configure("online.arval.cabinet.gate", "parking.wait.ms", milliseconds);
  }

  private static Comparison comparison(String part) {
    return new Comparison(
        "hot swap of fleet." + part + ", longest added wait", "ms", Target.atMost(2));
  }

  private List<Answer> updateFleet(String part) throws Exception {
    String name = "online.arval.cabinet.fleet." + part;
    URI target = stage.uri("/api/v1/fleet/vehicles?limit=1");
    return during(target, session, name, Project.bundle(name), true);
  }

  private List<Answer> updateBare() throws Exception {
    URI target = stage.uri("/api/bench-bare");
    return during(target, Map.of(), Stage.helperName("bare"), Stage.helperJar("bare"), false);
  }

  private List<Answer> during(
      URI target, Map<String, String> headers, String bundle, Path jar, boolean refresh)
      throws Exception {
    try (SteadyLoad load = new SteadyLoad(target, headers)) {
      TimeUnit.MILLISECONDS.sleep(CALM_MS);
      update(bundle, jar, refresh);
      TimeUnit.MILLISECONDS.sleep(CALM_MS);
      return load.end();
    }
  }

  private void update(String bundle, Path jar, boolean refresh) throws Exception {
    String file = URLEncoder.encode(jar.toString(), StandardCharsets.UTF_8);
    URI target =
        stage.uri(
            "/api/v1/bench/update?bundle=" + bundle + "&file=" + file + "&refresh=" + refresh);
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(LONGEST_UPDATE)
            .POST(BodyPublishers.noBody())
            .build();
    int status = http.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 204) {
      throw new IllegalStateException("the update of " + bundle + " is answered " + status);
    }
  }

  private static double addedWait(List<Answer> answers) {
    Samples millis = Samples.of(answers.stream().map(Answer::millis).toList());
    return millis.max() - millis.median();
  }

  /** From the first answer that fails to the last. */
  private static double gap(List<Answer> answers) {
    List<Answer> bad = bad(answers);
    if (bad.isEmpty()) {
      throw new IllegalStateException("an update without parking that nobody noticed");
    }
    long first = bad.get(0).sentNanos();
    long last = bad.get(bad.size() - 1).sentNanos();
    return (last - first) / 1e6 + SteadyLoad.GAP_MS;
  }

  private static List<Answer> bad(List<Answer> answers) {
    return new ArrayList<>(answers.stream().filter(answer -> answer.status() != 200).toList());
  }
}
