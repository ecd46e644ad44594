package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.RefundStatus;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentFlowTest {
  private final Cashier cashier = new Cashier();

  @AfterEach
  void close() {
    cashier.close();
  }

  @Test
  void anOrderIsWrittenWithItsCommandAndEvent() {
    Payment payment = cashier.order(50_000, 25_000);
    assertThat(payment.number()).isEqualTo("P-2026-000001");
    assertThat(payment.status()).isEqualTo(PaymentStatus.CREATED);
    assertThat(payment.total().kopecks()).isEqualTo(75_000);
    assertThat(cashier.sent)
        .extracting(Cashier.Sent::destination)
        .containsExactly(
            "queue:" + GatewayContract.commands(GATEWAY), "topic:" + PaymentEvents.TOPIC);
    JsonNode command = cashier.sent(GatewayContract.CHARGE).get(0).data();
    assertThat(command.get("paymentId").asText()).isEqualTo(payment.id().value());
    assertThat(command.get("amountKopecks").asLong()).isEqualTo(75_000);
    assertThat(command.get("attempt").asInt()).isEqualTo(1);
    assertThat(command.get("returnUrl").asText()).endsWith("/fines");
    assertThat(command.get("expiresAt").asText()).isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void anOrderThatRollsBackLeavesNothing() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                cashier
                    .databases
                    .transactions()
                    .run(
                        () -> {
                          cashier.order(100);
                          throw new IllegalStateException("the feature fails");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            cashier
                .payments
                .find(
                    ROOT,
                    online.arval.cabinet.payments.api.PaymentQuery.all(),
                    online.arval.cabinet.platform.model.PageRequest.first(10))
                .items())
        .isEmpty();
  }

  @Test
  void pendingThenPaidIsBookedOnceAndTold() {
    Payment payment = cashier.order(75_000);
    cashier.answer(payment, Outcome.PENDING);
    assertThat(cashier.get(payment.id()).confirmationUrl())
        .hasToString("Optional[https://pay.example/P-2026-000001]");
    cashier.answer(payment, Outcome.PROCESSED);
    cashier.answer(payment, Outcome.PROCESSED);
    cashier.answer(payment, Outcome.PENDING);
    cashier.answer(payment, Outcome.UNKNOWN);
    Payment paid = cashier.get(payment.id());
    assertThat(paid.status()).isEqualTo(PaymentStatus.PAID);
    assertThat(paid.confirmationUrl()).isEmpty();
    assertThat(cashier.balances())
        .isEqualTo(Map.of("gateway:yookassa", 75_000L, "obligation:fines", -75_000L));
    assertThat(cashier.sent(PaymentEvents.PAYMENT_CHANGED))
        .extracting(event -> event.data().get("status").asText())
        .containsExactly("CREATED", "PENDING", "PAID");
    assertThat(cashier.suspicions()).isEmpty();
  }

  @Test
  void paidWithoutPendingFirst() {
    assertThat(cashier.paid(100).status()).isEqualTo(PaymentStatus.PAID);
  }

  @Test
  void declinedSaysWhy() {
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.DECLINED, 100, GATEWAY, "insufficient-funds");
    assertThat(cashier.get(payment.id()).reason()).contains("insufficient-funds");
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.DECLINED);
    assertThat(cashier.balances()).isEmpty();
  }

  @Test
  void whatCannotBeTrueMovesNothingAndIsReported() {
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.PROCESSED, 99, GATEWAY, "");
    cashier.answer(payment, Outcome.PROCESSED, 0, GATEWAY, "");
    cashier.answer(payment, Outcome.PROCESSED, 100, "tbank", "");
    cashier.answer(
        GatewayContract.PAYMENT,
        new PaymentAnswer(
            "00000000-0000-7000-8000-000000000000",
            GATEWAY,
            Outcome.PROCESSED,
            "x",
            1,
            0,
            "",
            "",
            "webhook"));
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.CREATED);
    assertThat(cashier.balances()).isEmpty();
    assertThat(cashier.suspicions())
        .containsExactly("amount-differs", "amount-differs", "wrong-gateway", "unknown-payment");
    assertThat(
            cashier.meters.counter("cabinet.payments.suspicions", "kind", "amount-differs").count())
        .isEqualTo(2);
  }

  @Test
  void whatAConnectorFindsSuspiciousIsAuditedByItsKind() {
    for (String kind : List.of("contradicted", "bad-token", "made-up")) {
      cashier.answer(
          GatewayContract.SUSPICION,
          new SuspicionReported(Cashier.GATEWAY, kind, "some payment", "203.0.113.7"));
    }
    assertThat(cashier.suspicions()).containsExactly("contradicted", "bad-token", "other");
  }

  @Test
  void notificationsThatTellWhatIsKnownAreCounted() {
    Payment payment = cashier.paid(100);
    for (String origin : List.of("webhook", "webhook", "command")) {
      cashier.answer(
          GatewayContract.PAYMENT,
          new PaymentAnswer(
              payment.id().value(),
              payment.gateway(),
              Outcome.PROCESSED,
              "ref-" + payment.number(),
              100,
              0,
              "",
              "",
              origin));
    }
    assertThat(
            cashier
                .meters
                .counter("cabinet.payments.notifications.repeated", "gateway", payment.gateway())
                .count())
        .isEqualTo(2);
    assertThat(cashier.balances().values()).containsExactlyInAnyOrder(100L, -100L);
  }

  @Test
  void aPaidPaymentStaysPaid() {
    Payment payment = cashier.paid(100);
    cashier.answer(payment, Outcome.DECLINED);
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.PAID);
    assertThat(cashier.suspicions()).containsExactly("contradiction");
  }

  @Test
  void moneyThatComesTooLateIsBookedAndSentBack() {
    for (Outcome end : new Outcome[] {Outcome.DECLINED, Outcome.NOT_ATTEMPTED}) {
      Payment payment = cashier.order(100);
      cashier.clock.forward(Duration.ofHours(2));
      cashier.announce(GATEWAY, true);
      cashier.answer(payment, end);
      PaymentStatus given = cashier.status(payment);
      assertThat(given).isIn(PaymentStatus.DECLINED, PaymentStatus.CANCELLED);
      cashier.answer(payment, Outcome.PROCESSED);
      cashier.answer(payment, Outcome.PROCESSED);
      assertThat(cashier.status(payment)).isEqualTo(given);
      assertThat(cashier.balances())
          .containsEntry("gateway:yookassa", 100L)
          .containsEntry("unclaimed:fines", -100L);
      Refund refund = cashier.payments.refunds(ROOT, payment.id()).get(0);
      cashier.answer(refund, Outcome.PROCESSED);
      assertThat(cashier.payments.refunds(ROOT, payment.id()))
          .singleElement()
          .extracting(Refund::status)
          .isEqualTo(RefundStatus.DONE);
      assertThat(cashier.balances().values()).containsOnly(0L);
    }
    assertThat(cashier.sent(GatewayContract.REFUND_CHARGE)).hasSize(2);
  }

  @Test
  void aCancelledPaymentIsFinalWhenTheGatewayAgrees() {
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.PENDING);
    assertThat(cashier.payments.cancel(ROOT, payment.id()).status())
        .isEqualTo(PaymentStatus.PENDING);
    cashier.payments.cancel(ROOT, payment.id());
    assertThat(cashier.sent(GatewayContract.CANCEL)).hasSize(1);
    cashier.answer(payment, Outcome.DECLINED, 100, GATEWAY, "canceled_by_merchant");
    assertThat(cashier.get(payment.id()).reason()).contains("cancelled");
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(Problems.code(() -> cashier.payments.cancel(ROOT, payment.id())))
        .isEqualTo("payment-final");
    cashier.answer(payment, Outcome.PENDING);
    assertThat(cashier.sent(GatewayContract.CANCEL)).as("withdrawn again").hasSize(2);
  }
}
