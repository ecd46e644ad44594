package online.arval.cabinet.payments.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.platform.model.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the connector of a gateway that keeps means of payment must do besides; inherit it as {@link
 * GatewayCompatibilityTest}. It is skipped for one that announces that it keeps none.
 */
public abstract class SavedMethodsCompatibilityTest extends GatewayConversation {
  @BeforeEach
  void onlyWhenMeansAreKept() {
    assumeTrue(announced().savesMethods(), gateway.name() + " says that it keeps no means");
  }

  @Test
  void isKeptWithConsentAndChargedLaterWithoutThePage() {
    PaymentAnswer kept = keep();
    assertThat(kept.origin()).isEqualTo("webhook");
    assertThat(kept.methodToken()).isNotEmpty();
    assertThat(kept.methodTitle()).isNotBlank();
    assertThat(kept.methodTitle().replaceAll("[ -]", "")).doesNotContainPattern("\\d{12}");
    // another process may have to do it
    gateway.restart();
    String id = Ids.next();
    PaymentAnswer paid = ended(charge(by(kept, id, 1)));
    assertThat(paid.outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(paid.amountKopecks()).isEqualTo(SUM);
    assertThat(inquire(id, "").outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(inquire(id, paid.gatewayReference()).outcome()).isEqualTo(Outcome.PROCESSED);
    requirePaid(2);
  }

  @Test
  void isNotKeptWithoutConsent() {
    String id = Ids.next();
    PaymentAnswer paid = pays(charge(id));
    assertThat(paid.methodToken()).isNullOrEmpty();
    assertThat(inquire(id, paid.gatewayReference()).methodToken()).isNullOrEmpty();
  }

  @Test
  void isNotKeptBeforeItsPayerHasPaid() {
    String id = Ids.next();
    PaymentAnswer pending = charge(consented(id));
    assertThat(pending.methodToken()).isNullOrEmpty();
    assertThat(inquire(id, pending.gatewayReference()).methodToken()).isNullOrEmpty();
    gateway.payer(URI.create(pending.confirmationUrl()), false);
    PaymentAnswer declined = payment(id, answer -> answer.outcome() == Outcome.DECLINED);
    assertThat(declined.methodToken()).isNullOrEmpty();
  }

  @Test
  void isToldByInquiryWhenNothingElseToldOfIt() {
    String id = Ids.next();
    gateway.faults(fault("answer-lost", gateway.chargeOperation(), 0));
    assertThat(charge(consented(id)).outcome()).isEqualTo(Outcome.UNKNOWN);
    gateway.faults(fault("notification-lost", "", 0));
    PaymentAnswer pending = truth(id);
    gateway.payer(URI.create(pending.confirmationUrl()), true);
    PaymentAnswer asked = inquire(id, pending.gatewayReference());
    assertThat(asked.outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(asked.methodToken()).isNotEmpty();
    gateway.restart();
    PaymentAnswer again = inquire(id, "");
    assertThat(again.methodToken()).isEqualTo(asked.methodToken());
    assertThat(again.methodTitle()).isEqualTo(asked.methodTitle());
  }

  @Test
  void aChargeThatIsRepeatedIsOnePayment() {
    PaymentAnswer kept = keep();
    String id = Ids.next();
    PaymentAnswer first = charge(by(kept, id, 1));
    assertThat(first.gatewayReference()).isNotEmpty();
    assertThat(charge(by(kept, id, 1)).gatewayReference()).isEqualTo(first.gatewayReference());
    gateway.restart();
    assertThat(charge(by(kept, id, 1)).gatewayReference()).isEqualTo(first.gatewayReference());
    assertThat(ended(inquire(id, "")).outcome()).isEqualTo(Outcome.PROCESSED);
    requirePaid(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer-lost", "answer-late", "error-after"})
  void aChargeWhoseAnswerIsLostIsFoundAndNotMadeTwice(String kind) {
    PaymentAnswer kept = keep();
    String id = Ids.next();
    gateway.faults(fault(kind, gateway.chargeOperation(), 3000));
    assertThat(charge(by(kept, id, 1)).outcome()).isEqualTo(Outcome.UNKNOWN);
    gateway.faults(EVERY_PAYMENT);
    PaymentAnswer found = ended(truth(id));
    assertThat(found.outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(found.amountKopecks()).isEqualTo(SUM);
    assertThat(charge(by(kept, id, 2)).gatewayReference()).isEqualTo(found.gatewayReference());
    requirePaid(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"error-before", "outage", "closed"})
  void toAskAboutAChargeTakesNoMoney(String kind) {
    PaymentAnswer kept = keep();
    String id = Ids.next();
    gateway.faults(fault(kind, gateway.chargeOperation(), 0));
    assertThat(charge(by(kept, id, 1)).outcome()).isEqualTo(Outcome.UNKNOWN);
    gateway.faults(EVERY_PAYMENT);
    assertThat(truth(id).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    requirePaid(1);
    assertThat(ended(charge(by(kept, id, 2))).outcome()).isEqualTo(Outcome.PROCESSED);
    requirePaid(2);
  }

  @Test
  void aChargeThatHasExpiredIsNotMade() {
    PaymentAnswer kept = keep();
    Instant past = Instant.now().minus(Duration.ofMinutes(1));
    ChargeCommand late = command(Ids.next(), 1, past, false, kept.methodToken());
    assertThat(charge(late).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    requirePaid(1);
  }

  @Test
  void aChargeThatIsDeclinedLeavesTheMeans() {
    PaymentAnswer kept = keep();
    gateway.faults(fault("method-declined", gateway.chargeOperation(), 0));
    String id = Ids.next();
    PaymentAnswer declined = ended(charge(by(kept, id, 1)));
    assertThat(declined.outcome()).isEqualTo(Outcome.DECLINED);
    assertThat(declined.reason()).isNotEmpty().isNotEqualTo(PaymentAnswer.METHOD_REVOKED);
    requirePaid(1);
    gateway.faults(EVERY_PAYMENT);
    // what is declined stays so; the next payment has its own fate
    assertThat(charge(by(kept, id, 1)).outcome()).isEqualTo(Outcome.DECLINED);
    PaymentAnswer next = ended(charge(by(kept, Ids.next(), 1)));
    assertThat(next.outcome()).isEqualTo(Outcome.PROCESSED);
    requirePaid(2);
  }

  @Test
  void aMeansThatIsRevokedIsToldAsSuch() {
    PaymentAnswer kept = keep();
    gateway.faults(fault("method-revoked", gateway.chargeOperation(), 0));
    String id = Ids.next();
    PaymentAnswer revoked = ended(charge(by(kept, id, 1)));
    assertThat(revoked.outcome()).isEqualTo(Outcome.DECLINED);
    assertThat(revoked.reason()).isEqualTo(PaymentAnswer.METHOD_REVOKED);
    PaymentAnswer asked = inquire(id, revoked.gatewayReference());
    assertThat(asked.outcome()).isEqualTo(Outcome.DECLINED);
    assertThat(asked.reason()).isEqualTo(PaymentAnswer.METHOD_REVOKED);
    requirePaid(1);
  }

  @Test
  void aMeansTheGatewayDoesNotKnowIsOfNoUseEither() {
    PaymentAnswer answer =
        charge(command(Ids.next(), 1, soon(), false, "2d000000-000f-5000-8000-000000000000"));
    assertThat(answer.outcome()).isEqualTo(Outcome.DECLINED);
    assertThat(answer.reason()).isEqualTo(PaymentAnswer.METHOD_REVOKED);
    requirePaid(0);
  }

  /** Has a payer agree and pay. */
  private PaymentAnswer keep() {
    return pays(charge(consented(Ids.next())));
  }

  private static ChargeCommand consented(String id) {
    return command(id, 1, soon(), true, "");
  }

  private static ChargeCommand by(PaymentAnswer kept, String id, int attempt) {
    return command(id, attempt, soon(), false, kept.methodToken());
  }

  private static Instant soon() {
    return Instant.now().plus(Duration.ofHours(1));
  }

  /** What becomes of it: most gateways say it at once, others take their time. */
  private PaymentAnswer ended(PaymentAnswer answer) {
    if (answer.outcome() != Outcome.PENDING) {
      return answer;
    }
    assertThat(answer.confirmationUrl()).isEmpty();
    return truth(
        answer.paymentId(),
        asked -> asked.outcome() != Outcome.PENDING && asked.outcome() != Outcome.UNKNOWN);
  }

  private void requirePaid(int payments) {
    assertThat(gateway.books()).filteredOn(GatewayUnderTest.Entry::paid).hasSize(payments);
  }
}
