package online.arval.cabinet.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.inject.Inject;
import online.arval.cabinet.fleet.api.Vehicles;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The whole cabinet in one container: wiring, persistence, messaging, both faces, a swap. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CabinetIT {
  private static final int PORT = 19_281;
  private static final String URL = "http://127.0.0.1:" + PORT;

  @Inject private BundleContext context;
  @Inject private FeaturesService features;
  @Inject private Vehicles vehicles;

  @Configuration
  public Option[] configuration() {
    return Distribution.options(PORT, true);
  }

  @Test
  public void everyPartIsReadyIncludingTheRoundTripOfAMessage() throws Exception {
    await(
        "readiness",
        () -> get("/health/ready").statusCode() == 200,
        () -> get("/health/ready").body());
    assertTrue(features.isInstalled(features.getFeature("cabinet-demo")));
    for (Bundle bundle : ours()) {
      assertTrue(
          bundle + " is " + bundle.getState(),
          bundle.getState() == Bundle.ACTIVE || isFragment(bundle));
    }
  }

  @Test
  public void aSignedInManagerListsTheFleetOverRest() throws Exception {
    everyPartIsReadyIncludingTheRoundTripOfAMessage();
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpRequest signIn =
        HttpRequest.newBuilder(URI.create(URL + "/api/v1/session"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"login\":\"fleet\",\"password\":\"cabinet-demo\"}"))
            .build();
    assertEquals(200, client.send(signIn, BodyHandlers.ofString()).statusCode());
    HttpRequest list =
        HttpRequest.newBuilder(URI.create(URL + "/api/v1/fleet/vehicles?limit=50&total=true"))
            .build();
    String body = client.send(list, BodyHandlers.ofString()).body();
    assertTrue(body, body.contains("\"total\":500"));
  }

  @Test
  public void bothFacesAreDescribed() throws Exception {
    everyPartIsReadyIncludingTheRoundTripOfAMessage();
    assertTrue(get("/api/v1/openapi.json").body().contains("\"openapi\":\"3.1"));
    String wsdl = get("/soap/v1/FleetService?wsdl").body();
    assertTrue(wsdl, wsdl.contains("upsertVehicles"));
  }

  @Test
  public void updatingFleetRefreshesNothingElse() throws Exception {
    everyPartIsReadyIncludingTheRoundTripOfAMessage();
    for (String part :
        List.of("online.arval.cabinet.fleet.core", "online.arval.cabinet.fleet.web")) {
      Bundle bundle = named(part);
      Map<Bundle, BundleWiring> before = wirings();
      bundle.update();
      refresh(bundle);
      Map<Bundle, BundleWiring> after = wirings();
      assertFalse(before.get(bundle).equals(after.get(bundle)));
      before.remove(bundle);
      after.remove(bundle);
      assertEquals(before, after);
    }
    await(
        "readiness",
        () -> get("/health/ready").statusCode() == 200,
        () -> get("/health/ready").body());
    assertEquals(401, get("/api/v1/fleet/vehicles").statusCode());
  }

  private void refresh(Bundle bundle) throws Exception {
    java.util.concurrent.CountDownLatch done = new java.util.concurrent.CountDownLatch(1);
    context
        .getBundle(0)
        .adapt(FrameworkWiring.class)
        .refreshBundles(List.of(bundle), event -> done.countDown());
    assertTrue("refreshed", done.await(30, java.util.concurrent.TimeUnit.SECONDS));
  }

  private Map<Bundle, BundleWiring> wirings() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.adapt(BundleWiring.class) != null)
        .collect(Collectors.toMap(bundle -> bundle, bundle -> bundle.adapt(BundleWiring.class)));
  }

  private List<Bundle> ours() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getSymbolicName().startsWith("online.arval.cabinet"))
        .toList();
  }

  private Bundle named(String symbolicName) {
    return ours().stream()
        .filter(bundle -> bundle.getSymbolicName().equals(symbolicName))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders().get("Fragment-Host") != null;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(URL + path)).timeout(Duration.ofSeconds(20)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static void await(String what, Callable<Boolean> condition, Callable<String> state)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (true) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (java.io.IOException notYet) {
        // the entrance is not open yet
      }
      assertTrue("no " + what + ": " + safe(state), System.nanoTime() < deadline);
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
    }
  }

  private static String safe(Callable<String> state) throws Exception {
    try {
      return state.call();
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
