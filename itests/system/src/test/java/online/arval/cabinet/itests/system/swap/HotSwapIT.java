package online.arval.cabinet.itests.system.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.LoadGenerator;
import online.arval.cabinet.itests.support.LoadReport;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.itests.system.faces.Demo;
import online.arval.cabinet.itests.system.faces.RunningDemo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replaces the fleet under load. Lengths: {@code cabinet.swaps} of core and web each, {@code
 * cabinet.rate} requests per second, {@code cabinet.stop} seconds of the long stop. What was
 * measured goes to {@code target/hot-swap.txt}.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(RunningDemo.class)
class HotSwapIT {
  private static final String PREFIX = "online.arval.cabinet.";
  private static final String CORE = PREFIX + "fleet.core";
  private static final String WEB = PREFIX + "fleet.web";

  /** The fleet, and what stands on it; uninstalled from the end. */
  private static final List<String> FEATURES =
      List.of("cabinet-fleet", "cabinet-fines", "cabinet-fines-gisgmp", "cabinet-fines-aggregator");

  private static final List<String> BUNDLES =
      Stream.of(
              "fleet.api",
              "fleet.core",
              "fleet.web",
              "demo",
              "fines.api",
              "fines.core",
              "fines.web",
              "runtime.pdfbox",
              "demo.fines",
              "routes.fines.gisgmp",
              "simulators.gisgmp",
              "routes.fines.aggregator",
              "simulators.aggregator")
          .map(PREFIX::concat)
          .toList();

  private static final int SWAPS = Integer.getInteger("cabinet.swaps", 4);
  private static final int RATE = Integer.getInteger("cabinet.rate", 50);
  private static final Duration STOP = Duration.ofSeconds(Integer.getInteger("cabinet.stop", 14));

  /** How long, and how many, requests wait by default. */
  private static final Duration PARKING_BOUND = Duration.ofSeconds(10);

  private static final int PARKING_ROOM = 2000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private CabinetProcess cabinet;
  private Management management;
  private Api person;
  private FleetTraffic traffic;
  private Browser browser;

  @BeforeAll
  void start(Demo demo) {
    cabinet = demo.process();
    management = Management.of(cabinet.data(), cabinet.port());
    // all the load comes from one address, and may
    management.configure("online.arval.cabinet.gate", "rate.per.second", "0");
    person = Api.signedIn(cabinet.url(), "fleet");
    traffic =
        new FleetTraffic(
            cabinet.url(), person, Api.partner(cabinet.url(), "erp", "erp-demo-secret"));
    browser = new Browser(cabinet.url(), person);
  }

  @AfterAll
  void stop() {
    if (management != null) {
      browser.close();
      management.close();
    }
  }

  @Test
  @Order(1)
  void noRequestFailsWhileCoreAndWebAreUpdated() throws Exception {
    WarmUp.to(RATE, traffic);
    Map<Long, String> before = management.bundles();
    int drivers = driversMade().size();
    LoadReport report;
    try (Management ears = Management.of(cabinet.data(), cabinet.port());
        LoadGenerator load = LoadGenerator.start(RATE, traffic)) {
      BundleWatch watch = BundleWatch.over(ears);
      report = load.report();
      served(report, RATE);
      for (int swap = 1; swap <= SWAPS; swap++) {
        for (String bundle : List.of(CORE, WEB)) {
          management.update(bundle, FreshJar.of(bundle, swap, folder));
          // the next update comes when people work with this one and nobody waits
          served(report, RATE);
          nobodyWaits(load);
        }
      }
      assertThat(watch.touched())
          .as("bundles that were stopped or refreshed")
          .containsExactlyInAnyOrder(CORE, WEB);
    }
    tell("updates: " + SWAPS + " of core and of web, " + RATE + " requests/s: " + report);
    assertThat(report.failures()).isEmpty();
    assertThat(report.refusals()).isEmpty();
    assertThat(management.bundles()).isEqualTo(before);
    assertThat(driversMade()).as("new drivers, each once").hasSize(drivers + report.served("post"));
    assertThat(browser.refused()).isZero();
    assertThat(browser.heardOfSection("fleet")).isTrue();
    person.get("/api/v1/session").expect(200);
    tell("browser: streams opened: " + browser.connections());
  }

  @Test
  @Order(2)
  void nothingHoldsTheOldVersions() throws Exception {
    // SCR counts changes of its components on a timer, which ends five seconds after the last one;
    // its thread keeps the context loader of the request or update that came first
    assertThat(Browser.soon(() -> !management.threads().contains("SCR Component Registry")))
        .as("SCR's timer has ended")
        .isTrue();
    Path dump = folder.resolve("after.hprof");
    management.dumpHeap(dump);
    try (HeapLoaders heap = new HeapLoaders(dump)) {
      for (String bundle : List.of(CORE, WEB)) {
        List<String> held = heap.oldOnes(management.id(bundle));
        tell("class loaders of earlier versions of " + bundle + ": " + held.size());
        assertThat(held).as("what holds old versions of " + bundle).isEmpty();
      }
    } finally {
      Files.delete(dump);
    }
  }

  @Test
  @Order(3)
  void requestsWaitForAFeatureThatIsStoppedShortly() throws Exception {
    LoadReport report = loadWhileStopped(Duration.ofSeconds(5));
    tell("stopped for 5 s: " + report);
    assertThat(report.failures()).isEmpty();
    assertThat(report.refusals()).isEmpty();
    assertThat(report.longest()).isGreaterThan(Duration.ofSeconds(4));
  }

  @Test
  @Order(4)
  void requestsAreToldWhenToComeBackAfterTheBound() throws Exception {
    LoadReport report = loadWhileStopped(STOP);
    tell("stopped for " + STOP.toSeconds() + " s: " + report);
    assertThat(report.failures()).isEmpty();
    assertThat(report.refusals()).isNotEmpty();
    if (RATE * PARKING_BOUND.toSeconds() < PARKING_ROOM) {
      assertThat(report.refusals())
          .allMatch(waited -> waited.compareTo(PARKING_BOUND.minusMillis(500)) > 0);
    }
    tell(
        "  refused after at least "
            + report.refusals().stream().min(Duration::compareTo).orElseThrow().toMillis()
            + " ms");
  }

  @Test
  @Order(5)
  void aFeatureThatIsUninstalledIsGoneAndComesBackWithItsData() throws Exception {
    Set<String> drivers = driversMade();
    int vehicles = total("/api/v1/fleet/vehicles");
    assertThat(sections()).contains("fleet");
    browser.heardOfSection("fleet");

    Set<String> touched =
        whileWatching(
            () -> {
              for (int last = FEATURES.size() - 1; last >= 0; last--) {
                management.uninstallFeature(FEATURES.get(last));
              }
            });
    assertThat(touched).containsExactlyInAnyOrderElementsOf(BUNDLES);
    assertThat(sections()).doesNotContain("fleet");
    assertThat(Browser.soon(() -> browser.heardOfSection("fleet")))
        .as("open browsers are told")
        .isTrue();
    Api.Answer gone = person.get("/api/v1/fleet/vehicles").expect(404);
    assertThat(gone.header("Content-Type")).startsWith("application/problem+json");
    assertThat(gone.json().path("code").asText()).isEqualTo("not-found");

    touched = whileWatching(() -> FEATURES.forEach(management::installFeature));
    assertThat(touched).containsExactlyInAnyOrderElementsOf(BUNDLES);
    assertThat(sections()).contains("fleet");
    assertThat(Browser.soon(() -> browser.heardOfSection("fleet")))
        .as("open browsers are told")
        .isTrue();
    assertThat(driversMade()).isEqualTo(drivers);
    assertThat(total("/api/v1/fleet/vehicles")).isEqualTo(vehicles);
    person.get("/api/v1/session").expect(200);
  }

  private static void nobodyWaits(LoadGenerator load) throws InterruptedException {
    assertThat(Browser.soon(() -> load.unanswered() <= Math.max(2, RATE / 10)))
        .as("nobody waits: " + load.report() + load.report().failures())
        .isTrue();
  }

  /** Load over a stop of the whole feature, and until its requests are served again. */
  private LoadReport loadWhileStopped(Duration time) throws Exception {
    try (LoadGenerator load = LoadGenerator.start(RATE, traffic)) {
      served(load.report(), RATE);
      management.stop(WEB);
      management.stop(CORE);
      Thread.sleep(time.toMillis()); // the length of the stop is what is tested
      management.start(CORE);
      management.start(WEB);
      served(load.report(), RATE);
      load.close();
      return load.report();
    }
  }

  /** The bundles something happened to. */
  private Set<String> whileWatching(Runnable action) throws Exception {
    try (Management ears = Management.of(cabinet.data(), cabinet.port())) {
      BundleWatch watch = BundleWatch.over(ears);
      action.run();
      // what was told last arrives last
      assertThat(Browser.soon(() -> watch.touched().containsAll(BUNDLES))).isTrue();
      return watch.touched();
    }
  }

  private static void served(LoadReport report, int more) throws InterruptedException {
    int target = report.served() + more;
    assertThat(Browser.soon(() -> report.served() >= target))
        .as("served again: " + report + report.failures())
        .isTrue();
  }

  private Set<String> driversMade() {
    Set<String> names = new TreeSet<>();
    String query = "/api/v1/fleet/drivers?limit=200&text=" + Api.encoded(traffic.mark());
    for (String cursor = ""; ; ) {
      JsonNode page = person.get(query + cursor).expect(200).json();
      for (JsonNode driver : page.path("items")) {
        assertThat(names.add(driver.path("fullName").asText())).as("twice: " + driver).isTrue();
      }
      if (!page.has("next")) {
        return names;
      }
      cursor = "&cursor=" + Api.encoded(page.path("next").asText());
    }
  }

  private int total(String path) {
    int total = 0;
    for (String cursor = ""; ; ) {
      JsonNode page = person.get(path + "?limit=200" + cursor).expect(200).json();
      total += page.path("items").size();
      if (!page.has("next")) {
        return total;
      }
      cursor = "&cursor=" + Api.encoded(page.path("next").asText());
    }
  }

  private Set<String> sections() {
    Set<String> ids = new TreeSet<>();
    person
        .get("/api/v1/portal/sections")
        .expect(200)
        .json()
        .path("sections")
        .forEach(s -> ids.add(s.path("id").asText()));
    return ids;
  }

  private static void tell(String line) throws IOException {
    System.out.println(line);
    Files.writeString(
        Path.of("target/hot-swap.txt"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
