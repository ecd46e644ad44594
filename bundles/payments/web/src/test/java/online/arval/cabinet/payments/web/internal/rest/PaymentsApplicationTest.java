package online.arval.cabinet.payments.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Gateways;
import online.arval.cabinet.payments.api.Ledger;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentId;
import online.arval.cabinet.payments.api.PaymentLine;
import online.arval.cabinet.payments.api.PaymentMethod;
import online.arval.cabinet.payments.api.PaymentMethodId;
import online.arval.cabinet.payments.api.PaymentMethods;
import online.arval.cabinet.payments.api.PaymentQuery;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Payments;
import online.arval.cabinet.payments.api.Reconciliation;
import online.arval.cabinet.payments.api.Reconciliations;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.RefundId;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.payments.web.internal.FakeCore;
import online.arval.cabinet.platform.model.Caller;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.Page;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.model.Role;
import online.arval.cabinet.platform.model.UserId;
import online.arval.cabinet.platform.rest.testing.RestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsApplicationTest {
  private static final CompanyId COMPANY = CompanyId.create();
  private static final CompanyId FOREIGN = CompanyId.create();
  private static final PaymentId PAYMENT = PaymentId.create();
  private static final Caller MANAGER =
      new Caller.Person(UserId.create(), "fleet", Role.FLEET_MANAGER, COMPANY);
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Payment PENDING =
      new Payment(
          PAYMENT,
          "P-2026-000001",
          COMPANY,
          "fines",
          MANAGER.principal(),
          PaymentStatus.PENDING,
          List.of(new PaymentLine("fine:1", "Fine", Optional.empty(), Money.ofKopecks(37_500))),
          Money.ofKopecks(37_500),
          Money.ZERO,
          "yookassa",
          Optional.of("ref"),
          Optional.of(URI.create("https://pay.example/1")),
          Optional.empty(),
          NOW,
          NOW,
          Optional.empty(),
          4);
  private static final Refund REFUND =
      new Refund(
          RefundId.create(),
          PAYMENT,
          Money.ofKopecks(100),
          "why",
          RefundStatus.PENDING,
          Optional.empty(),
          Optional.empty(),
          NOW,
          NOW);
  private static final Reconciliation RUN =
      new Reconciliation(
          "run",
          "yookassa",
          LocalDate.of(2026, 11, 21),
          "user:x",
          Reconciliation.Status.DONE,
          Optional.empty(),
          7,
          1,
          List.of(
              new Reconciliation.Difference(
                  Reconciliation.Kind.AMOUNT_DIFFERS,
                  Optional.of(PAYMENT),
                  "ref",
                  "1",
                  "2",
                  "reported")),
          NOW,
          NOW);

  private final FakeCore payments = new FakeCore();
  private final FakeCore gateways = new FakeCore();
  private final FakeCore methods = new FakeCore();
  private final FakeCore ledger = new FakeCore();
  private final FakeCore reconciliations = new FakeCore();
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    payments.on("get", arguments -> own(arguments[1], PENDING));
    payments.on("cancel", arguments -> own(arguments[1], PENDING));
    payments.on("check", arguments -> own(arguments[1], PENDING));
    payments.on("refund", arguments -> own(arguments[1], REFUND));
    payments.on("refunds", arguments -> own(arguments[1], List.of(REFUND)));
    server =
        new RestServer(
            "/api/v1/payments",
            new PaymentsApplication(
                payments.as(Payments.class),
                gateways.as(Gateways.class),
                methods.as(PaymentMethods.class),
                ledger.as(Ledger.class),
                reconciliations.as(Reconciliations.class)),
            MANAGER);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static Object own(Object asked, Object answer) {
    if (!PAYMENT.equals(asked)) {
      throw ProblemException.notFound("payment");
    }
    return answer;
  }

  @Test
  void paymentIsSentOnceAndThenNotModified() throws Exception {
    HttpResponse<String> answer = server.get("/" + PAYMENT);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "\"number\":\"P-2026-000001\"",
            "\"totalKopecks\":37500",
            "\"confirmationUrl\":\"https://pay.example/1\"")
        .doesNotContain("null", "\"reason\"");
    assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
    assertThat(server.get("/" + PAYMENT, "If-None-Match", "\"4\"").statusCode()).isEqualTo(304);
  }

  @Test
  void listPassesFilterAndPage() throws Exception {
    payments.on(
        "find", arguments -> new Page<>(List.of(PENDING), Optional.of("n"), OptionalLong.of(3)));
    HttpResponse<String> answer =
        server.get(
            "?companyId="
                + COMPANY
                + "&status=unknown&gateway=tbank&reference=fine:1&from=2026-11-01&limit=10");
    assertThat(answer.body()).contains("P-2026-000001");
    assertThat(payments.lastArguments().get(1))
        .isEqualTo(
            new PaymentQuery(
                Optional.of(COMPANY),
                Optional.of(PaymentStatus.UNKNOWN),
                Optional.of("tbank"),
                Optional.of("fine:1"),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.empty()));
    assertThat(server.get("?status=lost").statusCode()).isEqualTo(422);
    assertThat(server.get("?companyId=" + FOREIGN).statusCode()).isEqualTo(404);
  }

  @Test
  void foreignPaymentsDoNotExistForAnyOperation() throws Exception {
    String foreign = "/" + PaymentId.create();
    assertThat(server.get(foreign).statusCode()).isEqualTo(404);
    assertThat(server.send("POST", foreign + "/cancel", "").statusCode()).isEqualTo(404);
    assertThat(server.send("POST", foreign + "/check", "").statusCode()).isEqualTo(404);
    assertThat(server.get(foreign + "/refunds").statusCode()).isEqualTo(404);
    assertThat(server.send("POST", foreign + "/refunds", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void keptMeansAreListedAndForgotten() throws Exception {
    PaymentMethodId id = PaymentMethodId.create();
    methods.on(
        "ofCompany",
        arguments ->
            List.of(new PaymentMethod(id, COMPANY, "yookassa", "Bank card *4477", "user:x", NOW)));
    methods.on("forget", arguments -> null);
    assertThat(server.get("/methods/companies/" + COMPANY).body())
        .contains("\"title\":\"Bank card *4477\"", id.value());
    assertThat(server.send("DELETE", "/methods/" + id, "").statusCode()).isEqualTo(204);
    assertThat(methods.lastArguments().get(1)).isEqualTo(id);
    assertThat(server.send("DELETE", "/methods/x", "").statusCode()).isEqualTo(422);
  }

  @Test
  void cancelAndCheckAreAccepted() throws Exception {
    assertThat(server.send("POST", "/" + PAYMENT + "/cancel", "").statusCode()).isEqualTo(202);
    HttpResponse<String> checked = server.send("POST", "/" + PAYMENT + "/check", "");
    assertThat(checked.statusCode()).isEqualTo(202);
    assertThat(checked.headers().firstValue("ETag")).contains("\"4\"");
    assertThat(payments.methods()).containsExactly("cancel", "check");
  }

  @Test
  void refundNeedsAmountAndReason() throws Exception {
    String path = "/" + PAYMENT + "/refunds";
    assertThat(server.send("POST", path, "{\"reason\":\"why\"}").statusCode()).isEqualTo(422);
    assertThat(server.send("POST", path, "{\"amountKopecks\":100}").statusCode()).isEqualTo(422);
    HttpResponse<String> answer =
        server.send("POST", path, "{\"amountKopecks\":100,\"reason\":\"why\"}");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"status\":\"PENDING\"");
    assertThat(payments.lastArguments().subList(2, 4)).containsExactly(Money.ofKopecks(100), "why");
    assertThat(server.get(path).body()).contains("\"amountKopecks\":100");
  }

  @Test
  void gatewaysAreListedAndChosen() throws Exception {
    Gateway gateway = new Gateway("tbank", "T", Money.ofKopecks(1), Money.ofKopecks(9), NOW, true);
    gateways.on("all", arguments -> List.of(gateway));
    gateways.on("ofCompany", arguments -> List.of(gateway));
    gateways.on("choose", arguments -> Optional.empty().orElse(null));
    assertThat(server.get("/gateways").body()).contains("\"mostKopecks\":9");
    String path = "/gateways/companies/" + COMPANY;
    assertThat(server.send("PUT", path, "{\"gateways\":[\"tbank\"]}").body()).contains("tbank");
    assertThat(gateways.methods()).containsExactly("all", "ofCompany", "choose", "ofCompany");
    assertThat(server.send("PUT", path, "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void booksAndReconciliationsAreShown() throws Exception {
    ledger.on(
        "balances", arguments -> List.of(new Ledger.Balance("gateway:tbank", Money.ofKopecks(5))));
    assertThat(server.get("/ledger/balances").body())
        .isEqualTo("[{\"account\":\"gateway:tbank\",\"amountKopecks\":5}]");
    reconciliations.on("latest", arguments -> List.of(RUN)).on("get", arguments -> RUN);
    reconciliations.on("start", arguments -> RUN);
    assertThat(server.get("/reconciliations").body()).contains("\"payments\":7");
    assertThat(server.get("/reconciliations/run").body()).contains("AMOUNT_DIFFERS");
    HttpResponse<String> started =
        server.send("POST", "/reconciliations", "{\"gateway\":\"tbank\",\"day\":\"2026-11-21\"}");
    assertThat(started.statusCode()).isEqualTo(202);
    assertThat(started.headers().firstValue("Location"))
        .contains("/api/v1/payments/reconciliations/run");
    assertThat(server.get("/reconciliations?limit=7").statusCode()).isEqualTo(200);
    assertThat(reconciliations.lastArguments()).containsExactly(MANAGER, Optional.empty(), 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "501", "x", "1.5", "99999999999"})
  void aWrongLimitIsNamed(String limit) throws Exception {
    HttpResponse<String> answer = server.get("/reconciliations?limit=" + limit);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("limit: must be between 1 and 500");
    assertThat(reconciliations.methods()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=-999999999-01-01", "to=%2B999999999-12-31", "from=0000-01-01", "to=x"})
  void aDayOfOtherTimesIsNamed(String filter) throws Exception {
    HttpResponse<String> answer = server.get("?" + filter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(filter.substring(0, filter.indexOf('=')) + ": must be");
    assertThat(payments.methods()).isEmpty();
  }
}
