package online.arval.cabinet.fines.web.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import online.arval.cabinet.fines.api.FineApprovals;
import online.arval.cabinet.fines.api.FineId;
import online.arval.cabinet.fines.api.FineOverview;
import online.arval.cabinet.fines.api.FinePayment;
import online.arval.cabinet.fines.api.FineReceipts;
import online.arval.cabinet.fines.api.FineSettings;
import online.arval.cabinet.fines.api.FineSync;
import online.arval.cabinet.fines.api.Fines;
import online.arval.cabinet.fines.web.internal.FakeCore;
import online.arval.cabinet.fines.web.internal.Samples;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.model.Money;
import online.arval.cabinet.platform.model.ProblemException;
import online.arval.cabinet.platform.rest.testing.RestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinePaymentTest {
  private static final String IDS = "\"fineIds\":[\"" + Samples.FINE + "\"]";

  private final FakeCore fines = new FakeCore();
  private RestServer server;

  @BeforeEach
  void start() throws Exception {
    fines.on("quote", arguments -> Samples.quote());
    fines.on("pay", arguments -> Samples.payment(PaymentStatus.CREATED));
    server =
        new RestServer(
            "/api/v1/fines",
            new FinesApplication(
                fines.as(Fines.class),
                new FakeCore().as(FineOverview.class),
                new FakeCore().as(FineSettings.class),
                new FakeCore().as(FineSync.class),
                new FakeCore().as(FineApprovals.class),
                new FakeCore().as(FineReceipts.class)),
            Samples.MANAGER);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void quoteTellsFullSavingTotalAndHowLong() throws Exception {
    HttpResponse<String> answer = server.send("POST", "/quote", "{" + IDS + "}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"fullKopecks\":100000,\"savingKopecks\":25000,\"totalKopecks\":75000")
        .contains("\"validUntil\":\"2026-12-01T21:00:00Z\"", "\"owedKopecks\":100000");
    assertThat(fines.lastArguments()).containsExactly(Samples.MANAGER, List.of(Samples.FINE));
  }

  @Test
  void orderIsAcceptedAndTellsWhereThePaymentIs() throws Exception {
    HttpResponse<String> answer =
        server.send(
            "POST",
            "/payments",
            "{"
                + IDS
                + ",\"expectedTotalKopecks\":75000,\"gateway\":\"tbank\",\"returnPath\":\"/#/x\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .as("as a browser resolves it, whatever host was asked")
        .contains("/api/v1/payments/" + Samples.PAYMENT);
    assertThat(answer.body()).contains("\"status\":\"CREATED\"", "\"totalKopecks\":75000");
    assertThat(fines.lastArguments())
        .containsExactly(
            Samples.MANAGER,
            new FinePayment(
                List.of(Samples.FINE),
                Optional.of(Money.ofRoubles(750)),
                Optional.of("tbank"),
                Optional.of("/#/x")));
  }

  @Test
  void payerComesBackToThePageOfThePaymentUnlessToldOtherwise() throws Exception {
    server.send("POST", "/payments", "{" + IDS + "}");
    FinePayment order = (FinePayment) fines.lastArguments().get(1);
    assertThat(order.returnPath()).contains("/#/payments/{paymentId}");
    assertThat(order.expectedTotal()).isEmpty();
    assertThat(order.gateway()).isEmpty();
  }

  @Test
  void consentToKeepTheMeansOfPaymentIsPassedOn() throws Exception {
    server.send("POST", "/payments", "{" + IDS + ",\"saveMethod\":true}");
    assertThat(((FinePayment) fines.lastArguments().get(1)).saveMethod()).isTrue();
    server.send("POST", "/payments", "{" + IDS + "}");
    assertThat(((FinePayment) fines.lastArguments().get(1)).saveMethod()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "//evil.test", "/\\\\evil.test", "https://evil.test", "/a b", "/\\u0000"})
  void payerIsSentNowhereElse(String path) throws Exception {
    assertProblem(
        server.send("POST", "/payments", "{" + IDS + ",\"returnPath\":\"" + path + "\"}"),
        422,
        "invalid-path");
    assertThat(fines.methods()).isEmpty();
  }

  @Test
  void wrongOrdersAreNamed() throws Exception {
    String many =
        IntStream.rangeClosed(0, 200)
            .mapToObj(i -> '"' + FineId.create().value() + '"')
            .collect(Collectors.joining(","));
    assertProblem(server.send("POST", "/payments", "{}"), 422, "fineIds: is required");
    assertProblem(server.send("POST", "/quote", "{\"fineIds\":[]}"), 422, "fineIds: is required");
    assertProblem(
        server.send("POST", "/quote", "{\"fineIds\":[" + many + "]}"), 422, "fineIds: must be");
    assertProblem(server.send("POST", "/quote", "{\"fineIds\":[null]}"), 422, "fineIds: is req");
    assertProblem(server.send("POST", "/quote", "{\"fineIds\":[\"x\"]}"), 422, "must be a UUID");
    assertProblem(
        server.send("POST", "/payments", "{" + IDS + ",\"expectedTotalKopecks\":-1}"),
        422,
        "expectedTotalKopecks: must not be negative");
    assertProblem(server.send("POST", "/payments", ""), 400, "body-required");
    assertThat(fines.methods()).isEmpty();
  }

  @Test
  void whatTheCoreRefusesIsAnswered() throws Exception {
    fines.on(
        "pay",
        arguments -> {
          throw ProblemException.conflict("price-changed", "It costs more now.");
        });
    assertProblem(server.send("POST", "/payments", "{" + IDS + "}"), 409, "price-changed");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String part) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(part);
  }
}
