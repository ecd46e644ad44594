package online.arval.cabinet.itests.system.faces;

import static online.arval.cabinet.itests.system.faces.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.support.Api.Answer;
import online.arval.cabinet.itests.support.Await;
import online.arval.cabinet.itests.support.Payer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fines are paid, by everybody who may, with the simulators of gateways and registry. */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentsIT {
  private static final String ORDERS = "/api/v1/fines/payments";
  private static final String KEY = "Idempotency-Key";
  private static final int AT_ONCE = 64;

  private final Demo demo;
  private final Api manager;
  private final Payer payer;
  private final Deque<String> unpaid = new ArrayDeque<>();

  PaymentsIT(Demo demo) {
    this.demo = demo;
    this.manager = demo.as("fleet");
    this.payer = new Payer(demo.url(), manager);
  }

  @BeforeAll
  void fines() {
    demo.fines(demo.company(1));
    unpaid.addAll(payer.unpaid(500));
    assertThat(unpaid).hasSizeGreaterThan(12);
  }

  @Test
  void sixtyFourOrdersWithOneKeyAreOne() {
    long before = payments();
    String order = Payer.order(List.of(unpaid.pop()), "yookassa");
    Map<String, String> key = Map.of(KEY, UUID.randomUUID().toString());
    List<Answer> answers = atOnce(AT_ONCE, () -> manager.post(ORDERS, order, key));
    assertThat(answers).map(Answer::status).containsOnly(202);
    assertThat(answers).map(Answer::body).containsOnly(answers.get(0).body());
    assertThat(payments()).isEqualTo(before + 1);

    String id = answers.get(0).json().path("id").asText();
    payer.press(payer.atTheGateway(id), "pay");
    payer.once(id, "PAID");
    assertThat(atGateway("yookassa", "metadata", id)).hasSize(1);
  }

  @Test
  void ofTwoOrdersForAFineOneWins() {
    String fine = unpaid.pop();
    String order = Payer.order(List.of(fine), "yookassa");
    List<Answer> answers =
        atOnce(8, () -> manager.post(ORDERS, order, Map.of(KEY, UUID.randomUUID().toString())));
    assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 202)
        .allSatisfy(answer -> problem(answer, 409, "fine-not-payable"));
  }

  @Test
  void anotherPriceIsNeverCharged() {
    long before = payments();
    String order =
        "{\"fineIds\":[\""
            + unpaid.peek()
            + "\"],\"expectedTotalKopecks\":1,\"gateway\":\"yookassa\"}";
    JsonNode refusal = problem(manager.post(ORDERS, order), 409, "price-changed");
    assertThat(refusal.path("detail").asText()).isNotBlank();
    assertThat(payments()).isEqualTo(before);
  }

  @Test
  void aPartnerPaysAtTheOtherGateway() {
    Api partner = Api.partner(demo.url(), Demo.ERP.clientId(), Demo.ERP.secret());
    Payer machine = new Payer(demo.url(), partner);
    String id = machine.ordered(List.of(unpaid.pop(), unpaid.pop()), "tbank");
    JsonNode page = machine.atTheGateway(id);
    machine.press(page, "pay");
    JsonNode paid = machine.once(id, "PAID");
    assertThat(paid.path("gateway").asText()).isEqualTo("tbank");
    assertThat(paid.path("lines")).hasSize(2);
    assertThat(atGateway("tbank", "order", id))
        .singleElement()
        .satisfies(row -> assertThat(row.path("status").asText()).isEqualTo("CONFIRMED"));
    confirmed(paid);
  }

  @Test
  void aForeignSoapClientPays() {
    Wsdl wsdl = Wsdl.of(demo, "FinesService");
    SoapClient client = SoapClient.of(wsdl);
    JsonNode fine = manager.get("/api/v1/fines/" + unpaid.pop()).expect(200).json();
    String id = fine.path("id").asText();
    String xmlns = " xmlns=\"" + wsdl.namespace() + "\"";
    SoapAnswer quote =
        client.call(
            UsernameToken.digest(Demo.ERP),
            "<quoteFines" + xmlns + "><fines><fineId>" + id + "</fineId></fines></quoteFines>");
    assertThat(quote.isFault()).as(quote.toString()).isFalse();
    String total = SoapClient.text(quote.body(), "totalKopecks");
    String pay =
        "<payFines"
            + xmlns
            + "><order><fineId>"
            + id
            + "</fineId><expectedTotalKopecks>"
            + total
            + "</expectedTotalKopecks></order></payFines>";
    SoapAnswer ordered = client.call(UsernameToken.digest(Demo.ERP), pay);
    assertThat(ordered.isFault()).as(ordered.toString()).isFalse();
    String payment = SoapClient.text(ordered.body(), "id");

    SoapAnswer again = client.call(UsernameToken.digest(Demo.ERP), pay);
    assertThat(again.isFault()).isTrue();
    assertThat(again.fault().code()).isEqualTo("fine-not-payable");

    payer.press(payer.atTheGateway(payment), "pay");
    payer.once(payment, "PAID");
  }

  @Test
  void anAdministratorPaysAtTheConsole() throws Exception {
    JsonNode fine = manager.get("/api/v1/fines/" + unpaid.pop()).expect(200).json();
    String said = demo.console("cabinet:fines-pay --json " + fine.path("uin").asText());
    String id = said.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    assertThat(id).as(said).matches("[0-9a-f-]{36}");
    payer.press(payer.atTheGateway(id), "pay");
    payer.once(id, "PAID");
  }

  @Test
  void notificationsThatLieMoveNothing() {
    String id = payer.ordered(List.of(unpaid.pop()), "yookassa");
    JsonNode payment = payer.atTheGateway(id);
    String reference = payment.path("gatewayReference").asText();
    double before = suspicions();
    String told =
        "{\"type\":\"notification\",\"event\":\"payment.succeeded\",\"object\":{\"id\":\"%s\","
            + "\"status\":\"succeeded\",\"paid\":true,\"amount\":{\"value\":\"%s\",\"currency\":\"RUB\"},"
            + "\"metadata\":{\"payment\":\"%s\"}}}";
    Api stranger = demo.anonymous();
    // says paid what is not; says another sum; of a payment that never was; no notification at all
    String sum = rubles(payment.path("totalKopecks").asLong());
    stranger.post("/webhooks/yookassa", told.formatted(reference, sum, id)).expect(200);
    stranger.post("/webhooks/yookassa", told.formatted(reference, "1.00", id)).expect(200);
    stranger.post("/webhooks/yookassa", told.formatted(UUID.randomUUID(), sum, id)).expect(200);
    assertThat(stranger.post("/webhooks/yookassa", "{}").status()).isEqualTo(400);
    String forged =
        "{\"TerminalKey\":\"DemoTerminal\",\"OrderId\":\"x\",\"Success\":true,\"Status\":\"CONFIRMED\","
            + "\"PaymentId\":1,\"Amount\":100,\"ErrorCode\":\"0\",\"Token\":\""
            + "0".repeat(64)
            + "\"}";
    assertThat(stranger.post("/webhooks/tbank", forged).status()).isBetween(400, 403);

    Await.until("four suspicions are counted", () -> suspicions() >= before + 4);
    assertThat(payer.payment(id).path("status").asText()).isEqualTo("PENDING");
    assertThat(demo.console("cabinet:audit --action payments.suspicion.*"))
        .contains("unknown-payment", "amount-differs", "malformed", "bad-token");
  }

  @Test
  void aDriverSeesTheFinesOfTheOwnCarAndPaysWhereTheCompanyAllowsIt() {
    Api driver = demo.as("driver2");
    Api boss = demo.as("fleet2");
    demo.fines(demo.company(2));
    String fine = attributed(boss, driver);
    allowDrivers(boss, false);
    String own = driver.get("/api/v1/fines?limit=500").expect(200).body();
    JsonNode all = boss.get("/api/v1/fines?limit=500").expect(200).json().path("items");
    for (JsonNode each : all) {
      String known = each.path("id").asText();
      driver.get("/api/v1/fines/" + known).expect(own.contains(known) ? 200 : 404);
    }
    List<String> others = payer.unpaid(500);
    problem(driver.post(ORDERS, Payer.order(List.of(others.get(0)), "yookassa")), 404);
    problem(driver.post(ORDERS, Payer.order(List.of(fine), "yookassa")), 403);

    allowDrivers(boss, true);
    Payer person = new Payer(demo.url(), driver);
    String id = person.ordered(List.of(fine), "yookassa");
    person.press(person.atTheGateway(id), "pay");
    person.once(id, "PAID");
  }

  @Test
  void aReceiptIsForThoseWhoSeeThePayment() {
    String fine = unpaid.pop();
    String id = payer.ordered(List.of(fine), "yookassa");
    String ofPayment = ORDERS + "/" + id + "/receipt";
    String ofFine = "/api/v1/fines/" + fine + "/receipt";
    problem(manager.get(ofPayment), 409, "payment-not-paid");
    payer.press(payer.atTheGateway(id), "pay");
    payer.once(id, "PAID");
    Await.until("the fine is paid", () -> manager.get(ofFine).status() == 200);
    for (String path : List.of(ofPayment, ofFine)) {
      Answer receipt = manager.get(path).expect(200);
      assertThat(receipt.header("Content-Type")).isEqualTo("application/pdf");
      assertThat(receipt.body()).startsWith("%PDF-").contains("%%EOF");
      for (String stranger : List.of("fleet2", "driver2")) {
        problem(demo.as(stranger).get(path), 404);
      }
    }
  }

  /** A fine that can be paid, which the manager says is the driver's. */
  private String attributed(Api boss, Api driver) {
    JsonNode car = driver.get("/api/v1/fleet/vehicles").expect(200).json().path("items").get(0);
    String person = car.path("driver").path("id").asText();
    String fine = new Payer(demo.url(), boss).unpaid(1).get(0);
    boss.put(
            "/api/v1/fines/" + fine + "/driver",
            "{\"driverId\":\"" + person + "\",\"reason\":\"borrowed the car\"}",
            Map.of("If-Match", "*"))
        .expect(200);
    return fine;
  }

  private static void allowDrivers(Api boss, boolean pay) {
    Answer policy = boss.get("/api/v1/fines/policy").expect(200);
    boss.put(
            "/api/v1/fines/policy",
            "{\"driversSee\":true,\"driversPay\":" + pay + "}",
            Map.of("If-Match", policy.header("ETag")))
        .expect(200);
  }

  private void confirmed(JsonNode payment) {
    for (JsonNode line : payment.path("lines")) {
      String fine = line.path("reference").asText().replace("fine:", "");
      Await.until(
          "the registry confirms " + fine,
          () ->
              manager
                  .get("/api/v1/fines/" + fine)
                  .expect(200)
                  .json()
                  .path("status")
                  .asText()
                  .equals("CONFIRMED"));
    }
  }

  private List<JsonNode> atGateway(String gateway, String column, String text) {
    return StreamSupport.stream(books(gateway).spliterator(), false)
        .filter(row -> row.path(column).asText().contains(text))
        .toList();
  }

  private JsonNode books(String gateway) {
    return demo.anonymous().get("/sim/" + gateway + "/control/books?limit=500").expect(200).json();
  }

  private double suspicions() {
    double sum = 0;
    for (String line : demo.anonymous().get("/metrics").expect(200).body().split("\n")) {
      if (line.matches("cabinet_payments_\\w*suspic\\w*(\\{.*})? .*")) {
        sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
      }
    }
    return sum;
  }

  private long payments() {
    return manager
        .get("/api/v1/payments?total=true&limit=1")
        .expect(200)
        .json()
        .path("total")
        .asLong();
  }

  private static String rubles(long kopecks) {
    return "%d.%02d".formatted(kopecks / 100, kopecks % 100);
  }

  private static List<Answer> atOnce(int clients, Supplier<Answer> request) {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<CompletableFuture<Answer>> running =
          new ArrayList<>(
              IntStream.range(0, clients)
                  .mapToObj(
                      i ->
                          CompletableFuture.supplyAsync(
                              () -> {
                                await(start);
                                return request.get();
                              },
                              threads))
                  .toList());
      start.countDown();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
