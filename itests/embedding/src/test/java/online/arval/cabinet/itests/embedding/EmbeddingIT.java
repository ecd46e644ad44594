package online.arval.cabinet.itests.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each feature, installed alone into a clean stock Karaf that reaches no network: it resolves, all
 * bundles start, and whatever contains the platform becomes ready.
 */
class EmbeddingIT {
  /** Bundles that can only be resolved: fragments, and Karaf's own framework extension. */
  private static final Set<String> FRAGMENTS =
      Set.of(
          "org.apache.karaf.features.extension",
          "online.arval.cabinet.runtime.servlet-contract",
          "org.ops4j.pax.web.pax-web-compatibility-annotation");

  @TestFactory
  Stream<DynamicTest> aFeatureAloneInAStockKaraf() throws IOException {
    List<String> features = Features.chosen();
    assertThat(features).isNotEmpty();
    return features.stream()
        .map(feature -> DynamicTest.dynamicTest(feature, () -> installsAlone(feature)));
  }

  private static void installsAlone(String feature) throws IOException {
    try (StockKaraf karaf = StockKaraf.start(feature)) {
      if (feature.endsWith("-core")) {
        bringConfiguration(karaf);
      }
      String said =
          karaf.console("feature:repo-add " + Features.repository(), "feature:install " + feature);
      assertThat(karaf.console("feature:list -i --no-format"))
          .as("installed features; installing said: %s%nlog: %s", said, karaf.log())
          .containsPattern("(?m)^" + feature + "\\s.*Started");
      Bundles bundles = Bundles.in(karaf.console("bundle:list -t 0 -s --no-format"));
      assertThat(bundles.lines()).hasSizeGreaterThan(30);
      assertThat(bundles.idle(FRAGMENTS))
          .as(() -> "bundles that are not active: " + reasons(karaf, bundles))
          .isEmpty();
      if (!feature.startsWith("cabinet-tp-")) {
        awaitReady(karaf);
        assertThat(Listening.at(karaf.port())).isTrue();
        assertThat(Listening.beyondLoopback(karaf.port())).as("addresses of HTTP").isEmpty();
        assertThat(Listening.beyondLoopback(karaf.brokerPort()))
            .as("addresses of the broker")
            .isEmpty();
      }
    }
  }

  private static void bringConfiguration(StockKaraf karaf) throws IOException {
    karaf.bring(
        "org.ops4j.pax.web",
        "org.osgi.service.http.port = "
            + karaf.port()
            + "\norg.ops4j.pax.web.listening.addresses = 127.0.0.1");
  }

  private static String reasons(StockKaraf karaf, Bundles bundles) {
    String[] questions =
        bundles.idle(FRAGMENTS).stream()
            .map(line -> "bundle:diag " + line.id())
            .toArray(String[]::new);
    return karaf.console(questions) + "\nlog: " + karaf.log();
  }

  private static void awaitReady(StockKaraf karaf) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    Answer answer = Api.anonymous(karaf.url()).get("/health/ready");
    while (answer.status() != 200 && System.nanoTime() < deadline) {
      StockKaraf.pause();
      answer = Api.anonymous(karaf.url()).get("/health/ready");
    }
    assertThat(answer.status())
        .as("readiness says %s%nlog: %s", failures(answer), karaf.log())
        .isEqualTo(200);
  }

  private static String failures(Answer answer) {
    return Stream.of(answer.body().split("(?=\\{\"name\")"))
        .filter(check -> check.contains("FAILED"))
        .collect(Collectors.joining("\n"));
  }
}
