package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private final Cashier cashier = new Cashier();

  @AfterEach
  void close() {
    cashier.close();
  }

  @Test
  void anUnknownPaymentIsAskedAfterGrowingWaitsAndNeverChargedAgain() {
    cashier.announce(GATEWAY, false);
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.UNKNOWN);
    int asked = 0;
    for (Duration wait :
        List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            Duration.ofHours(1))) {
      cashier.clock.forward(wait.minusSeconds(1));
      cashier.janitor.run();
      assertThat(cashier.sent(GatewayContract.INQUIRE)).as("before %s", wait).hasSize(asked);
      cashier.clock.forward(Duration.ofSeconds(1));
      cashier.janitor.run();
      assertThat(cashier.sent(GatewayContract.INQUIRE)).as("after %s", wait).hasSize(++asked);
    }
    assertThat(cashier.sent(GatewayContract.CHARGE)).hasSize(1);
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.UNKNOWN);
    assertThat(cashier.get(payment.id()).checkedAt()).isPresent();
  }

  @Test
  void aCommandThatIsNotAnsweredIsAskedFor() {
    cashier.order(100);
    cashier.clock.forward(Duration.ofSeconds(10));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(1);
  }

  @Test
  void oneRunAsksForAHundredAndTheNextForTheOthers() {
    for (int i = 0; i < 130; i++) {
      cashier.order(100);
    }
    cashier.clock.forward(Duration.ofSeconds(10));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(100);
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(130);
  }

  @Test
  void whenAGatewayAnswersAgainEverythingIsAskedAtOnce() {
    cashier.announce(GATEWAY, false);
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.UNKNOWN);
    for (int i = 0; i < 4; i++) {
      cashier.clock.forward(Duration.ofMinutes(10));
      cashier.janitor.run();
    }
    int before = cashier.sent(GatewayContract.INQUIRE).size();
    cashier.announce(GATEWAY, true);
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(before + 1);
    cashier.clock.forward(Duration.ofSeconds(10));
    cashier.janitor.run();
    cashier.clock.forward(Duration.ofSeconds(5));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE).size())
        .as("waits are short while it is healthy")
        .isGreaterThanOrEqualTo(before + 2);
  }

  @Test
  void aHealthyGatewayIsAskedSoonAndSentAgainSoonWhatItDoesNotKnow() {
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.UNKNOWN);
    cashier.clock.forward(Duration.ofSeconds(3));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(1);
    cashier.answer(payment, Outcome.NOT_ATTEMPTED);
    cashier.clock.forward(Duration.ofSeconds(3));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.CHARGE)).hasSize(2);
  }

  @Test
  void whatTheGatewayDoesNotKnowIsSentAgainUnderTheSameKey() {
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.UNKNOWN);
    cashier.answer(payment, Outcome.NOT_ATTEMPTED);
    cashier.clock.forward(Duration.ofSeconds(10));
    cashier.janitor.run();
    List<CloudEvent> charges = cashier.sent(GatewayContract.CHARGE);
    assertThat(charges)
        .extracting(event -> event.data().get("paymentId").asText())
        .containsExactly(payment.id().value(), payment.id().value());
    assertThat(charges)
        .extracting(event -> event.data().get("attempt").asInt())
        .containsExactly(1, 2);
    assertThat(charges.get(1).data().get("lines")).isEqualTo(charges.get(0).data().get("lines"));
    cashier.clock.forward(Duration.ofHours(1));
    cashier.answer(payment, Outcome.NOT_ATTEMPTED);
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(cashier.get(payment.id()).reason()).contains("expired");
  }

  @Test
  void aPendingPaymentIsAskedAndCancelledWhenItsTimeIsOut() {
    Payment payment = cashier.order(100);
    cashier.answer(payment, Outcome.PENDING);
    cashier.clock.forward(Duration.ofMinutes(1));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(1);
    cashier.clock.forward(Duration.ofHours(1));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.CANCEL)).hasSize(1);
    assertThat(cashier.status(payment))
        .as("until the gateway agrees")
        .isEqualTo(PaymentStatus.PENDING);
    cashier.answer(payment, Outcome.DECLINED);
    assertThat(cashier.status(payment)).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(cashier.get(payment.id()).reason()).contains("expired");
  }

  @Test
  void finalPaymentsAreLeftAlone() {
    cashier.payments.check(ROOT, cashier.paid(100).id());
    cashier.clock.forward(Duration.ofHours(5));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).isEmpty();
  }

  @Test
  void refundsAreAskedForToo() {
    Payment payment = cashier.paid(100);
    Refund refund = cashier.payments.refund(ROOT, payment.id(), Money.ofKopecks(40), "why");
    cashier.clock.forward(Duration.ofSeconds(10));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.REFUND_INQUIRE)).hasSize(1);
    cashier.answer(refund, Outcome.NOT_ATTEMPTED);
    cashier.clock.forward(Duration.ofMinutes(1));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.REFUND_CHARGE)).hasSize(2);
    cashier.answer(refund, Outcome.PROCESSED);
    cashier.answer(refund, Outcome.PROCESSED);
    assertThat(cashier.get(payment.id()).refunded().kopecks()).isEqualTo(40);
    assertThat(cashier.balances()).containsEntry("gateway:yookassa", 60L);
  }
}
