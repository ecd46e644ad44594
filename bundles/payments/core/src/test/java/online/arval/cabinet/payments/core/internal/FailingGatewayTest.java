package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.COMPANY;
import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import online.arval.cabinet.payments.api.Gateway;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.platform.model.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway is not offered first after its first failure, though its connector still hopes. */
class FailingGatewayTest {
  private static final String OTHER = "tbank";

  private final Cashier cashier = new Cashier();

  @BeforeEach
  void two() {
    cashier.announce(OTHER, true);
    cashier.gateways.choose(ROOT, COMPANY, List.of(GATEWAY, OTHER));
  }

  @AfterEach
  void close() {
    cashier.close();
  }

  @Test
  void theFirstFailureSendsNewPaymentsElsewhereUntilAProperAnswer() {
    Payment first = cashier.order(100);
    assertThat(first.gateway()).isEqualTo(GATEWAY);
    cashier.answer(first, Outcome.UNKNOWN, 0, GATEWAY, "http-503");
    assertThat(isAvailable()).isFalse();
    assertThat(cashier.order(100).gateway()).isEqualTo(OTHER);
    cashier.announce(GATEWAY, true);
    assertThat(isAvailable()).as("no proof").isFalse();
    // the question is not put later for it
    cashier.clock.forward(Duration.ofSeconds(3));
    cashier.janitor.run();
    assertThat(cashier.sent(GatewayContract.INQUIRE)).hasSize(1);
    cashier.answer(first, Outcome.PENDING);
    assertThat(isAvailable()).isTrue();
    assertThat(cashier.order(100).gateway()).isEqualTo(GATEWAY);
  }

  @Test
  void aQuestionOfTheJanitorThatFailsCountsToo() {
    Payment waiting = cashier.order(100);
    cashier.answer(waiting, Outcome.PENDING);
    assertThat(isAvailable()).isTrue();
    cashier.answer(waiting, Outcome.UNKNOWN, 0, GATEWAY, "http-503");
    assertThat(cashier.status(waiting)).isEqualTo(PaymentStatus.PENDING);
    assertThat(isAvailable()).isFalse();
    cashier.answer(waiting, Outcome.PROCESSED);
    assertThat(isAvailable()).isTrue();
    Refund refund = cashier.payments.refund(ROOT, waiting.id(), Money.ofKopecks(50), "так");
    cashier.answer(refund, Outcome.UNKNOWN);
    assertThat(isAvailable()).isFalse();
  }

  @Test
  void notReachedIsAFailureAndNotKnownThereIsAnAnswer() {
    Payment refused = cashier.order(100);
    cashier.answer(refused, Outcome.NOT_ATTEMPTED, 0, GATEWAY, "refused");
    assertThat(isAvailable()).isFalse();
    cashier.answer(refused, Outcome.NOT_ATTEMPTED, 0, GATEWAY, "not-found");
    assertThat(isAvailable()).isTrue();
  }

  @Test
  void aFailureIsForgottenAfterAWhileOrWhenTheConnectorFindsItBack() {
    Payment first = cashier.order(100);
    cashier.answer(first, Outcome.UNKNOWN, 0, GATEWAY, "timeout");
    cashier.clock.forward(Duration.ofMinutes(9));
    cashier.announce(GATEWAY, true);
    assertThat(isAvailable()).isFalse();
    cashier.clock.forward(Duration.ofMinutes(2));
    cashier.announce(GATEWAY, true);
    assertThat(isAvailable()).isTrue();
    cashier.answer(first, Outcome.UNKNOWN, 0, GATEWAY, "timeout");
    cashier.announce(GATEWAY, false);
    assertThat(isAvailable()).isFalse();
    cashier.announce(GATEWAY, true);
    assertThat(isAvailable()).isTrue();
  }

  @Test
  void theOnlyGatewayIsTriedAllTheSameAndWhatIsNotItsOwnAnswerHarmsNone() {
    cashier.gateways.choose(ROOT, COMPANY, List.of(GATEWAY));
    Payment first = cashier.order(100);
    cashier.answer(first, Outcome.UNKNOWN, 0, OTHER, "http-503");
    assertThat(cashier.gateways.all(ROOT)).allMatch(Gateway::available);
    cashier.answer(first, Outcome.UNKNOWN, 0, GATEWAY, "http-503");
    assertThat(cashier.order(100).gateway()).isEqualTo(GATEWAY);
  }

  private boolean isAvailable() {
    return cashier.gateways.all(ROOT).stream()
        .filter(gateway -> gateway.name().equals(GATEWAY))
        .findFirst()
        .orElseThrow()
        .available();
  }
}
