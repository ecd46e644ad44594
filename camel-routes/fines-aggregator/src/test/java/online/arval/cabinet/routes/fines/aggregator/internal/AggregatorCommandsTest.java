package online.arval.cabinet.routes.fines.aggregator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.connector.Answer;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Command;
import online.arval.cabinet.platform.connector.RemoteSystem;
import online.arval.cabinet.platform.connector.UnreadableCommandException;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.simulators.aggregator.internal.AggregatorSimulator;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector's handler and the simulator over HTTP. */
class AggregatorCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STS = "9912345678";

  private final AggregatorSimulator simulator = AggregatorSimulator.inMemory();
  private final Server server = new Server();
  private final RemoteSystem remote =
      new RemoteSystem(
          "fines-aggregator",
          CallPolicy.standard().withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5)),
          new SimpleMeterRegistry());
  private final Patience patience = new Patience(Duration.ofSeconds(20), Duration.ofMillis(50));
  private String base;

  @BeforeEach
  void start() throws Exception {
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler handler = new ServletContextHandler();
    handler.addServlet(new ServletHolder(simulator), "/sim/aggregator/*");
    server.setHandler(handler);
    server.start();
    base = "http://127.0.0.1:" + connector.getLocalPort() + "/sim/aggregator";
  }

  @AfterEach
  void stop() throws Exception {
    patience.close();
    remote.close();
    server.stop();
    simulator.close();
  }

  @Test
  void readsPageByPage() throws Exception {
    load(130);
    List<String> read = new ArrayList<>();
    String page = "";
    do {
      ChargeBatch batch = ask(AggregatorSimulator.API_KEY, vehicles(page));
      assertThat(batch.problem()).isEmpty();
      batch.charges().forEach(charge -> read.add(charge.uin()));
      page = batch.next();
    } while (!page.isEmpty());
    assertThat(read).hasSize(130).doesNotHaveDuplicates();
  }

  @Test
  void mapsMoneyAndDiscountExactly() throws Exception {
    load(1);
    Charge charge = ask(AggregatorSimulator.API_KEY, vehicles("")).charges().get(0);
    assertThat(charge.totalKopecks()).isEqualTo(50_001);
    assertThat(charge.toPayKopecks()).isEqualTo(50_001);
    assertThat(charge.discount()).isEqualTo(new Charge.Discount("fixed", 25_000, "2026-12-01"));
    assertThat(charge.payer()).isEqualTo(new Charge.Payer(STS, "А001ВС77", "", ""));
    assertThat(charge.meaning()).isEqualTo(Charge.Meaning.NEW);
  }

  @Test
  void survivesLostAnswersAndSaysWhenItIsAway() throws Exception {
    load(3);
    simulator
        .faults()
        .set(
            List.of(
                Fault.times(FaultKind.ANSWER_LOST, 1).at("search"),
                Fault.times(FaultKind.ERROR_BEFORE, 1).at("result")));
    assertThat(ask(AggregatorSimulator.API_KEY, vehicles("")).charges()).hasSize(3);
    simulator.faults().set(List.of(Fault.always(FaultKind.OUTAGE)));
    ChargeBatch away = ask(AggregatorSimulator.API_KEY, vehicles(""));
    assertThat(away.problem()).isEqualTo("unavailable");
    assertThat(away.again()).isTrue();
  }

  @Test
  void tellsWhatItCannotDo() throws IOException {
    ChargesRequest byOrganisation =
        new ChargesRequest("o", "c", List.of(), "7707083893", "770701001", "", "", "");
    assertThat(ask(AggregatorSimulator.API_KEY, byOrganisation).problem())
        .isEqualTo("vehicles-only");
    assertThat(ask("wrong", vehicles("")).problem()).isEqualTo("refused 401");
    assertThatThrownBy(() -> ask(AggregatorSimulator.API_KEY, vehicles("../x:1")))
        .isInstanceOf(UnreadableCommandException.class);
  }

  private ChargeBatch ask(String apiKey, ChargesRequest request) throws IOException {
    AggregatorCommands commands =
        new AggregatorCommands(new AggregatorClient(remote, base, apiKey), patience);
    CloudEvent event =
        new CloudEvent(
            "1",
            URI.create("/cabinet/fines"),
            RegistryContract.READ_CHARGES,
            Optional.empty(),
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            JSON.valueToTree(request));
    Answer answer = commands.handle(new Command(event, false, JSON)).get(0);
    AnswerSchemas.requireFits(answer.type(), JSON.valueToTree(answer.data()));
    return (ChargeBatch) answer.data();
  }

  private static ChargesRequest vehicles(String page) {
    return new ChargesRequest(
        "r",
        "c",
        List.of(new ChargesRequest.Vehicle("А001ВС77", STS)),
        "",
        "",
        "2026-01-01T00:00:00Z",
        "",
        page);
  }

  private void load(int count) throws Exception {
    List<Map<String, Object>> fines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fines.add(
          Map.of(
              "billId", "18810177%012d".formatted(i),
              "plate", "А001ВС77",
              "sts", STS,
              "article", "12.9 ч.2",
              "date", "2026-11-01",
              "sum", "500.01",
              "hasDiscount", true,
              "discountSum", "250.01",
              "discountUntil", "2026-12-01",
              "changedAt", "2026-11-01T00:00:00Z"));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/control/fines"))
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fines)))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
        .isEqualTo("{\"loaded\":" + count + "}");
  }
}
