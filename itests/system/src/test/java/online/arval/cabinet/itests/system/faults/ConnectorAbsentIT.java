package online.arval.cabinet.itests.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.JMSException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.CabinetProcess;
import online.arval.cabinet.itests.support.Charges;
import online.arval.cabinet.itests.support.FineDesk;
import online.arval.cabinet.itests.support.LoadGenerator;
import online.arval.cabinet.itests.support.LoadReport;
import online.arval.cabinet.itests.support.Management;
import online.arval.cabinet.itests.support.Payer;
import online.arval.cabinet.itests.support.Project;
import online.arval.cabinet.itests.system.books.PaymentBooks;
import online.arval.cabinet.itests.system.books.PaymentOffice;
import online.arval.cabinet.itests.system.partners.AmqpPeer;
import online.arval.cabinet.itests.system.partners.ForeignGateway;
import online.arval.cabinet.itests.system.partners.ForeignRegistry;
import online.arval.cabinet.itests.system.swap.Cashier;
import online.arval.cabinet.itests.system.swap.PaymentTraffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connectors are away for {@code cabinet.stop} seconds while people order and pay, and are replaced
 * by programs of others that know nothing but AMQP 1.0 and {@code docs/asyncapi.yaml}. {@code
 * cabinet.rate} requests per second.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConnectorAbsentIT {
  private static final String PREFIX = "online.arval.cabinet.";
  private static final String YOOKASSA = PREFIX + "routes.payments.yookassa";
  private static final String GISGMP = PREFIX + "routes.fines.gisgmp";
  private static final Duration STOP = Duration.ofSeconds(Integer.getInteger("cabinet.stop", 8));
  private static final int RATE = Integer.getInteger("cabinet.rate", 60);
  private static final int ORDERS = (int) (STOP.toSeconds() + 30) * RATE / 20;
  private static final int LATE_CHARGES = 30;
  private static final long FIRST_CHARGE = 1;
  private static final long LATE = 10_000_000;
  private static final String HEAP = "320m";
  private static final String ESB = "esb";
  private static final String ACME = "acme";
  private static final String PARTNER = "erp-queues";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static CabinetProcess cabinet;
  private static Management management;
  private static Api manager;
  private static FineDesk desk;
  private static PaymentOffice office;
  private static Payer payer;
  private static int brokerPort;

  @BeforeAll
  static void start() throws Exception {
    Path data = folder.resolve("data");
    AmqpPeer.configureUser(
        data,
        ESB,
        "cabinet.payments.answers, cabinet.fines.answers",
        "cabinet.payments.commands.yookassa, cabinet.fines.commands.gisgmp");
    AmqpPeer.configureUser(
        data, ACME, "cabinet.payments.answers", "cabinet.payments.commands.acme");
    AmqpPeer.configureUser(data, PARTNER, "cabinet.fines.pushed", "");
    cabinet =
        CabinetProcess.at(data)
            .with("CABINET_HEAP", HEAP)
            // no fines but those of the tests
            .with("CABINET_JAVA_OPTS", "-Dcabinet.demo.fines=0 " + Project.JAVA_OPTIONS)
            .start();
    brokerPort = cabinet.port() + 53_435;
    management = Management.of(cabinet.data(), cabinet.port());
    management.configure(PREFIX + "gate", "rate.per.second", "0");
    manager = Api.signedIn(cabinet.url(), "fleet");
    desk = new FineDesk(manager);
    office = new PaymentOffice(cabinet.url());
    payer = new Payer(cabinet.url(), manager);
  }

  @AfterAll
  static void stop() {
    management.close();
    cabinet.close();
  }

  @Test
  @Order(1)
  void whatIsOrderedMeanwhileWaitsAndIsDoneOnce() throws Exception {
    PaymentTraffic traffic =
        new PaymentTraffic(
            cabinet.url(), manager, unpaid(PaymentTraffic.READ + ORDERS, FIRST_CHARGE));
    long before = desk.total("");
    long confirmed = desk.total("CONFIRMED");
    LoadReport report;
    Instant back;
    try (Cashier cashier = new Cashier(payer, traffic)) {
      try (LoadGenerator load = LoadGenerator.start(RATE, traffic)) {
        report = load.report();
        served(report, 2 * RATE);
        Await.until("nothing is read", () -> !desk.isReading());
        management.stop(YOOKASSA);
        management.stop(GISGMP);
        Instant gone = Instant.now();
        Charges.load(cabinet.url(), manager, LATE_CHARGES, LATE);
        desk.read(false);
        Await.until(
            "away for " + STOP, STOP.plusMinutes(1), () -> Instant.now().isAfter(gone.plus(STOP)));
        assertThat(since(traffic, gone))
            .isNotEmpty()
            .allSatisfy(
                payment -> {
                  assertThat(payment.path("status").asText()).isEqualTo("CREATED");
                  assertThat(payment.has("confirmationUrl")).isFalse();
                });
        assertThat(desk.isReading()).as("the question waits").isTrue();
        assertThat(desk.total("")).isEqualTo(before);
        management.start(YOOKASSA);
        management.start(GISGMP);
        back = Instant.now();
        served(report, 2 * RATE);
      }
      System.out.println("connectors away for " + STOP + ": " + report);
      assertThat(report.failures()).isEmpty();
      assertThat(report.refusals()).isEmpty();
      Set<String> ordered = traffic.ordered();
      assertThat(ordered).hasSize(report.served("order"));
      Await.until("every order is paid", () -> cashier.served().containsAll(ordered));
      PaymentBooks books = new PaymentBooks(cabinet.url());
      Await.until("the books agree", () -> books.differences(ordered).isEmpty());
      System.out.printf(
          "  %d orders, all paid %.1f s after the connectors came back%n",
          ordered.size(), Duration.between(back, Instant.now()).toMillis() / 1e3);
      books.assertExact(ordered);
      Await.until("late charges are read", () -> !desk.isReading());
      assertThat(desk.total("")).isEqualTo(before + LATE_CHARGES);
      Await.until(
          "the registry confirms", () -> desk.total("CONFIRMED") >= confirmed + ordered.size());
      assertThat(desk.total("CONFIRMED")).isEqualTo(confirmed + ordered.size());
    }
    assertNothingIsDead();
  }

  @Test
  @Order(2)
  void programsOfOthersTakeThePlaceOfBothConnectors() throws Exception {
    // a УИН that was published, for a vehicle of the company
    String uin = "18810177170712879661";
    management.stop(YOOKASSA);
    management.stop(GISGMP);
    try (ForeignGateway gateway = ForeignGateway.open(brokerPort, ESB, "yookassa");
        ForeignRegistry registry = ForeignRegistry.open(brokerPort, ESB, "gisgmp")) {
      registry.add(uin, desk.certificate(), 75_000);
      Await.until("no other run", () -> !desk.isReading());
      desk.read(false);
      Await.until("the fine is read", () -> desk.has(uin));

      String payment = payer.ordered(List.of(desk.fine(uin).path("id").asText()), "yookassa");
      JsonNode page = payer.atTheGateway(payment);
      assertThat(page.path("confirmationUrl").asText()).startsWith("https://pay.example/");
      gateway.paid(payment);
      payer.once(payment, "PAID");
      registry.settled(uin);
      Await.until(
          "the registry confirms",
          () -> desk.fine(uin).path("status").asText().equals("CONFIRMED"));

      office.refund(payment, 10_000);
      assertThat(gateway.balance()).isEqualTo(65_000);
      assertThat(gateway.size()).isEqualTo(1);
      office.assertBooked(payment, "gateway:yookassa", 65_000);
    } finally {
      management.start(YOOKASSA);
      management.start(GISGMP);
    }
    assertNothingIsDead();
  }

  @Test
  @Order(3)
  void aThirdPartyGatewayIsChosenAndPaysAndIsReconciled() throws Exception {
    String order = "{\"fineIds\":[\"" + unpaid(1, FIRST_CHARGE + 5_000_000).get(0) + "\"]}";
    String company = desk.company();
    try (ForeignGateway gateway = ForeignGateway.open(brokerPort, ACME, ACME)) {
      office.awaitGateway(ACME);
      office.choose(company, ACME);
      JsonNode ordered =
          manager
              .post(
                  "/api/v1/fines/payments",
                  order,
                  Map.of("Idempotency-Key", UUID.randomUUID().toString()))
              .expect(202)
              .json();
      assertThat(ordered.path("gateway").asText()).isEqualTo(ACME);
      String payment = ordered.path("id").asText();
      long total = payer.atTheGateway(payment).path("totalKopecks").asLong();
      gateway.paid(payment);
      payer.once(payment, "PAID");
      office.refund(payment, 100);
      assertThat(gateway.balance()).isEqualTo(total - 100);
      office.assertBooked(payment, "gateway:" + ACME, total - 100);
      assertThat(office.balance("gateway:" + ACME)).isEqualTo(total - 100);
      assertThat(office.reconciled(ACME)).isEqualTo(1);
    } finally {
      office.choose(company);
    }
    assertNothingIsDead();
  }

  @Test
  @Order(4)
  void aPartnerPushesChargesAndEachIsOneFine() throws Exception {
    String uin = "18810177180708116003";
    String other = "18817072416285972102";
    long before = desk.total("");
    try (AmqpPeer peer = AmqpPeer.connect(brokerPort, PARTNER)) {
      String sts = desk.certificate();
      ForeignRegistry.push(peer, "police", uin, sts, 50_000);
      ForeignRegistry.push(peer, "police", uin, sts, 50_000);
      ForeignRegistry.push(peer, "police", other, sts, 80_000);
    }
    Await.until("the last is there", () -> desk.has(other));
    assertThat(desk.fine(uin).path("fullKopecks").asLong()).isEqualTo(50_000);
    assertThat(desk.total("")).isEqualTo(before + 2);
    assertNothingIsDead();
  }

  @Test
  @Order(5)
  void nobodyReachesTheQueuesOfAnother() throws JMSException {
    try (AmqpPeer acme = AmqpPeer.connect(brokerPort, ACME)) {
      assertThatThrownBy(() -> acme.listenTo("cabinet.payments.commands.yookassa"))
          .isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> acme.listenTo("cabinet.payments.answers"))
          .isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> acme.knockAt("cabinet.payments.commands.acme"))
          .isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> acme.knockAt("cabinet.fines.pushed"))
          .isInstanceOf(JMSException.class);
      acme.listenTo("cabinet.payments.commands.acme");
    }
  }

  private static void served(LoadReport report, int more) {
    int target = report.served() + more;
    Await.until("served again: " + report, () -> report.served() >= target);
  }

  /** Fines to be paid; when there are not so many, the registry gets some more. */
  private static List<String> unpaid(int count, long firstNumber) {
    List<String> fines = payer.unpaid(count);
    if (fines.size() >= count) {
      return fines;
    }
    Charges.put(cabinet.url(), manager, count - fines.size(), firstNumber);
    return payer.unpaid(count);
  }

  private static List<JsonNode> since(PaymentTraffic traffic, Instant moment) {
    List<JsonNode> payments = new ArrayList<>();
    for (String id : traffic.ordered()) {
      JsonNode payment = payer.payment(id);
      if (Instant.parse(payment.path("createdAt").asText()).isAfter(moment)) {
        payments.add(payment);
      }
    }
    return payments;
  }

  private static void assertNothingIsDead() {
    assertThat(cabinet.console("cabinet:dead-letters --json")).contains("[").doesNotContain("{");
  }
}
