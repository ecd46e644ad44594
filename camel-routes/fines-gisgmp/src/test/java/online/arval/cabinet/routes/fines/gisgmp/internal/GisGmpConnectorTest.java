package online.arval.cabinet.routes.fines.gisgmp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.QuittancesRequest;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.platform.connector.CallPolicy;
import online.arval.cabinet.platform.connector.Connector;
import online.arval.cabinet.platform.xml.signature.SelfSigned;
import online.arval.cabinet.platform.xml.signature.SigningKey;
import online.arval.cabinet.routes.fines.gisgmp.internal.exchange.Conversation.Patience;
import online.arval.cabinet.routes.fines.gisgmp.internal.registry.Requests.Sender;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.KeyStoreSigner;
import online.arval.cabinet.routes.fines.gisgmp.internal.smev.SmevClient;
import online.arval.cabinet.simulators.kit.Fault;
import online.arval.cabinet.simulators.kit.FaultKind;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector, a broker and the simulator over HTTP. */
class GisGmpConnectorTest {
  /** The same for all tests: to make keys takes longer than most of them. */
  @TempDir private static Path keys;

  private TestBroker broker;
  private TestRegistry registry;
  private GisGmpConnector connector;

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker();
    registry = new TestRegistry(keys);
    registry.settings("\"latencyMillis\":20,\"redeliverySeconds\":1");
    connector = connect(keys.resolve("participant.p12"), Duration.ofSeconds(20));
  }

  @AfterEach
  void stop() throws Exception {
    connector.close();
    registry.close();
    broker.close();
  }

  @Test
  void announcesItself() throws Exception {
    RegistryAnnounced announced =
        broker.answer(RegistryContract.ANNOUNCED, RegistryAnnounced.class);
    assertThat(announced).isEqualTo(new RegistryAnnounced("gisgmp", "ГИС ГМП", true, true, true));
  }

  @Test
  void readsTheChargesOfVehiclesPageByPage() throws Exception {
    List<String> uins = registry.charges(250);
    List<String> read = new ArrayList<>();
    String page = "";
    do {
      ChargeBatch batch = read("r", page);
      assertThat(batch.problem()).isEmpty();
      assertThat(batch.charges()).hasSizeLessThanOrEqualTo(100);
      assertThat(batch.companyId()).isEqualTo("company");
      batch.charges().forEach(charge -> read.add(charge.uin()));
      page = batch.next();
    } while (!page.isEmpty());
    assertThat(read).isEqualTo(uins);
  }

  @Test
  void tellsEverythingTheRegistryTells() throws Exception {
    registry.charges(1);
    Charge charge = read("r", "").charges().get(0);
    assertThat(charge.totalKopecks()).isEqualTo(50_000);
    assertThat(charge.toPayKopecks()).isEqualTo(50_000);
    assertThat(charge.payer()).isEqualTo(new Charge.Payer(TestRegistry.STS, "А001ВС77", "", ""));
    assertThat(charge.discount()).isEqualTo(new Charge.Discount("percent", 25, "2026-12-01"));
    assertThat(charge.offence())
        .isEqualTo(
            new Charge.Offence(
                "2026-10-30T08:15:00Z",
                "12.9 ч.2",
                "Штраф ГИБДД",
                "г. Москва, МКАД, 38 км",
                "ЦАФАП",
                "https://example.test/photo/0"));
    assertThat(charge.payee().account()).isEqualTo("03100643000000017300");
    assertThat(charge.payee().bik()).isEqualTo("004525988");
    assertThat(charge.meaning()).isEqualTo(Charge.Meaning.NEW);
    assertThat(charge.changedAt()).isEqualTo("2026-11-01T00:00:00Z");
  }

  @Test
  void nothingIsAnEmptyPage() throws Exception {
    ChargeBatch batch = read("r", "");
    assertThat(batch.problem()).isEmpty();
    assertThat(batch.charges()).isEmpty();
    assertThat(batch.next()).isEmpty();
  }

  @Test
  void readsQuittancesAfterAPaymentWithTheDiscount() throws Exception {
    List<String> uins = registry.charges(2);
    Instant at = Instant.parse("2026-11-10T09:00:00Z");
    registry.simulator.registry().pay("p-1", uins.get(0), 37_500, at);
    registry.simulator.registry().pay("p-1", uins.get(0), 37_500, at);
    registry.simulator.registry().pay("p-2", uins.get(1), 10_000, at);
    broker.send(RegistryContract.READ_QUITTANCES, new QuittancesRequest("q", uins));
    QuittanceBatch batch = broker.answer(RegistryContract.QUITTANCES, QuittanceBatch.class);
    assertThat(batch.problem()).isEmpty();
    assertThat(batch.quittances())
        .containsExactlyInAnyOrder(
            new QuittanceBatch.Quittance(uins.get(0), 37_500, 0, at.toString()),
            new QuittanceBatch.Quittance(uins.get(1), 10_000, 40_000, at.toString()));
  }

  @Test
  void passesOnThatNotEverybodyAnswered() throws Exception {
    registry.charges(1);
    registry.settings("\"latencyMillis\":20,\"redeliverySeconds\":1,\"needReRequest\":1");
    assertThat(read("r", "").again()).isTrue();
    assertThat(read("r2", "").again()).isFalse();
  }

  @Test
  void survivesLostDoubledAndBrokenAnswers() throws Exception {
    registry.charges(150);
    // calls that succeed: else the few that fail are most of all there were, and the breaker opens
    read("before", "");
    read("before", "2");
    registry
        .simulator
        .faults()
        .set(
            List.of(
                Fault.times(FaultKind.ANSWER_LOST, 1).at("send-request"),
                Fault.times(FaultKind.ERROR_AFTER, 1).at("get-response"),
                Fault.times(FaultKind.NOTIFICATION_TWICE, 2).at("response"),
                Fault.times(FaultKind.ERROR_BEFORE, 1).at("ack")));
    assertThat(read("r", "").charges()).hasSize(100);
    assertThat(read("r", "2").charges()).hasSize(50);
    assertThat(read("s", "").charges()).hasSize(100);
  }

  @Test
  void asksAnewWhenTheResponseNeverComes() throws Exception {
    connector.close();
    connector = connect(keys.resolve("participant.p12"), Duration.ofMillis(700));
    registry.charges(1);
    registry.simulator.faults().set(List.of(Fault.times(FaultKind.NOTIFICATION_LOST, 1)));
    assertThat(read("r", "").charges()).hasSize(1);
    registry.simulator.faults().set(List.of(Fault.always(FaultKind.NOTIFICATION_LOST)));
    ChargeBatch batch = read("s", "");
    assertThat(batch.problem()).isEqualTo("no-answer");
    assertThat(batch.again()).isTrue();
  }

  @Test
  void saysThatTheRegistryIsAway() throws Exception {
    registry.simulator.faults().set(List.of(Fault.always(FaultKind.OUTAGE)));
    ChargeBatch batch = read("r", "");
    assertThat(batch.problem()).isEqualTo("unavailable");
    assertThat(batch.again()).isTrue();
    assertThat(batch.charges()).isEmpty();
  }

  @Test
  void believesNoStranger() throws Exception {
    registry.charges(1);
    registry.settings("\"latencyMillis\":20,\"redeliverySeconds\":0,\"badSignatures\":2");
    assertThat(read("r", "").charges()).hasSize(1);
  }

  @Test
  void isRefusedWithAKeyThatSmevDoesNotKnow() throws Exception {
    connector.close();
    SigningKey own = SelfSigned.create("me", Instant.now());
    own.write(keys.resolve("own.p12"), "simulator".toCharArray(), "participant");
    connector = connect(keys.resolve("own.p12"), Duration.ofSeconds(20));
    ChargeBatch batch = read("r", "");
    assertThat(batch.problem()).isEqualTo("fault SignatureVerificationFault");
    assertThat(batch.again()).isFalse();
  }

  @Test
  void aRestartInTheMiddleLosesNothing() throws Exception {
    registry.charges(3);
    registry.settings("\"latencyMillis\":3000,\"redeliverySeconds\":1");
    broker.send(RegistryContract.READ_CHARGES, request("r", ""));
    registry.awaitRequest();
    connector.close();
    registry.settings("\"latencyMillis\":20,\"redeliverySeconds\":1");
    connector = connect(keys.resolve("participant.p12"), Duration.ofSeconds(20));
    ChargeBatch batch = broker.answer(RegistryContract.CHARGES, ChargeBatch.class);
    assertThat(batch.charges()).hasSize(3);
    assertThat(registry.requests()).isEqualTo(1);
  }

  private ChargeBatch read(String requestId, String page) throws Exception {
    broker.send(RegistryContract.READ_CHARGES, request(requestId, page));
    return broker.answer(RegistryContract.CHARGES, ChargeBatch.class);
  }

  private static ChargesRequest request(String requestId, String page) {
    return new ChargesRequest(
        requestId,
        "company",
        List.of(new ChargesRequest.Vehicle("А001ВС77", TestRegistry.STS)),
        "",
        "",
        "",
        "",
        page);
  }

  private GisGmpConnector connect(Path keyStore, Duration answer) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    return new GisGmpConnector(
        new GisGmpSettings(
            "ГИС ГМП",
            new Sender("3eacb7", "7", "CHARGE-LIST-FULL", 100),
            new SmevClient.Settings(registry.smev(), "node-1", true, true),
            new Patience(
                answer, 3, Duration.ofMillis(20), Duration.ofMillis(200), Duration.ofSeconds(2)),
            CallPolicy.standard().withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2)),
            2),
        new KeyStoreSigner(keyStore, "simulator", "participant"),
        meters,
        plan -> Connector.start(new DefaultCamelContext(), broker.factory, meters, plan));
  }
}
