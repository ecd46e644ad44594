package online.arval.cabinet.payments.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import online.arval.cabinet.payments.api.gateway.GatewayAnnounced;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.payments.api.gateway.RefundAnswer;
import online.arval.cabinet.payments.api.gateway.RefundCommand;
import online.arval.cabinet.payments.api.gateway.RefundInquiry;
import online.arval.cabinet.payments.api.gateway.RegistryPage;
import online.arval.cabinet.payments.api.gateway.RegistryRequest;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every connector of a payment gateway must do. Inherit it and say how to start yours: on a
 * {@link Bench}, or anywhere else with a broker.
 */
public abstract class GatewayCompatibilityTest extends GatewayConversation {
  /** Longer than notifications are held back. */
  private static final long LATE_MS = 2_500;

  @Test
  void announcesItself() {
    CloudEvent event = announcement();
    GatewayAnnounced announced = queues.data(event, GatewayAnnounced.class);
    assertThat(announced.gateway()).isEqualTo(gateway.name());
    assertThat(announced.healthy()).isTrue();
    assertThat(event.source()).isEqualTo(GatewayContract.source(gateway.name()));
  }

  @Test
  void aPaymentIsPaidAndToldUnasked() {
    String id = Ids.next();
    PaymentAnswer pending = charge(id);
    assertThat(pending.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(pending.amountKopecks()).isEqualTo(SUM);
    gateway.payer(URI.create(pending.confirmationUrl()), true);
    PaymentAnswer paid = payment(id, answer -> answer.outcome() == Outcome.PROCESSED);
    assertThat(paid.origin()).isEqualTo("webhook");
    assertThat(paid.amountKopecks()).isEqualTo(SUM);
    assertThat(paid.gatewayReference()).isEqualTo(pending.gatewayReference());
    assertThat(inquire(id, pending.gatewayReference()).outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(inquire(id, "").outcome()).isEqualTo(Outcome.PROCESSED);
  }

  @Test
  void aPaymentThatWaitsForItsPayerOutlivesTheConnector() {
    String id = Ids.next();
    PaymentAnswer pending = charge(id);
    gateway.restart();
    assertThat(inquire(id, pending.gatewayReference()).outcome()).isEqualTo(Outcome.PENDING);
    gateway.payer(URI.create(pending.confirmationUrl()), true);
    payment(id, answer -> answer.outcome() == Outcome.PROCESSED);
  }

  @Test
  void aPayerWhoIsRefusedIsDeclined() {
    String id = Ids.next();
    gateway.payer(URI.create(charge(id).confirmationUrl()), false);
    PaymentAnswer declined = payment(id, answer -> answer.outcome() == Outcome.DECLINED);
    assertThat(declined.reason()).isNotEmpty();
  }

  @Test
  void aRepeatedCommandMakesNoSecondPayment() {
    String id = Ids.next();
    PaymentAnswer first = charge(id);
    PaymentAnswer second = charge(id);
    assertThat(second.gatewayReference()).isEqualTo(first.gatewayReference());
    assertThat(gateway.books()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"answer-lost", "answer-late", "error-after", "error-before", "outage", "closed"})
  void aChargeThatFailsIsUnknownAndFoundAgain(String kind) {
    String id = Ids.next();
    gateway.faults(fault(kind, gateway.chargeOperation(), 3000));
    PaymentAnswer answer = charge(id);
    assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(answer.reason()).isNotEmpty();
    gateway.faults(EVERY_PAYMENT);
    PaymentAnswer asked = truth(id);
    switch (asked.outcome()) {
      // else nobody could ever pay it
      case PENDING -> assertThat(asked.confirmationUrl()).isNotEmpty();
      case NOT_ATTEMPTED -> {
        assertThat(gateway.books()).isEmpty();
        assertThat(charge(id).outcome()).isEqualTo(Outcome.PENDING);
      }
      // a gateway that tells its page only once: ended there, and not to be paid any more
      default -> {
        assertThat(asked.outcome()).isEqualTo(Outcome.DECLINED);
        assertThat(asked.reason()).isNotEmpty();
        assertThat(truth(id).outcome()).isEqualTo(Outcome.DECLINED);
      }
    }
    assertThat(gateway.books()).hasSize(1);
  }

  @Test
  void whatNeverLeftIsNotAttemptedOnlyWhenThatIsCertain() {
    gateway.vanish();
    assertThat(charge(Ids.next()).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    String old = Ids.next();
    queues.command(
        gateway.name(),
        GatewayContract.CHARGE,
        command(old, 1, Instant.now().plus(Duration.ofHours(1))),
        Instant.now().minus(Duration.ofMinutes(5)));
    assertThat(payment(old, any -> true).outcome()).isEqualTo(Outcome.UNKNOWN);
    String again = Ids.next();
    queues.command(
        gateway.name(),
        GatewayContract.CHARGE,
        command(again, 2, Instant.now().plus(Duration.ofHours(1))));
    assertThat(payment(again, any -> true).outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aChargeThatHasExpiredIsNotMade() {
    String id = Ids.next();
    queues.command(
        gateway.name(),
        GatewayContract.CHARGE,
        command(id, 1, Instant.now().minus(Duration.ofMinutes(1))));
    assertThat(payment(id, any -> true).outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
    assertThat(gateway.books()).isEmpty();
  }

  @Test
  void aPaymentNobodyOrderedIsNotThere() {
    assertThat(inquire(Ids.next(), "").outcome()).isEqualTo(Outcome.NOT_ATTEMPTED);
  }

  @Test
  void refundsAreMadeOnceAndAddUp() {
    String id = Ids.next();
    String reference = paid(id);
    String refund = Ids.next();
    assertThat(refund(refund, id, reference, 10_000).outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(refund(refund, id, reference, 10_000).outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(gateway.books().get(0).refundedKopecks()).isEqualTo(10_000);
    assertThat(refund(Ids.next(), id, reference, SUM).outcome()).isEqualTo(Outcome.DECLINED);
    assertThat(refund(Ids.next(), id, reference, SUM - 10_000).outcome())
        .isEqualTo(Outcome.PROCESSED);
    assertThat(gateway.books().get(0).refundedKopecks()).isEqualTo(SUM);
    assertThat(inquire(id, reference).refundedKopecks()).isEqualTo(SUM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer-lost", "error-after", "error-before"})
  void aRefundThatFailsIsUnknownAndFoundAgain(String kind) {
    String id = Ids.next();
    String reference = paid(id);
    String refund = Ids.next();
    gateway.faults(fault(kind, gateway.refundOperation(), 0));
    assertThat(refund(refund, id, reference, 500).outcome()).isEqualTo(Outcome.UNKNOWN);
    gateway.faults(EVERY_PAYMENT);
    queues.command(
        gateway.name(),
        GatewayContract.REFUND_INQUIRE,
        new RefundInquiry(refund, "", id, reference, 500));
    RefundAnswer asked = refundAnswer(refund);
    long gone = gateway.books().get(0).refundedKopecks();
    assertThat(asked.outcome()).isEqualTo(gone == 0 ? Outcome.NOT_ATTEMPTED : Outcome.PROCESSED);
    assertThat(refund(refund, id, reference, 500).outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(gateway.books().get(0).refundedKopecks()).isEqualTo(500);
  }

  @Test
  void aCancelledPaymentIsNotPaid() {
    String id = Ids.next();
    PaymentAnswer pending = charge(id);
    queues.command(
        gateway.name(),
        GatewayContract.CANCEL,
        new PaymentInquiry(id, pending.gatewayReference(), SUM));
    // some gateways cannot take back what nobody has paid yet: then it stays until it expires
    assertThat(payment(id, any -> true).outcome()).isIn(Outcome.DECLINED, Outcome.PENDING);
    assertThat(gateway.books().get(0).paid()).isFalse();
  }

  @Test
  void theListHasEveryPayment() {
    String paid = Ids.next();
    paid(paid);
    String waiting = Ids.next();
    charge(waiting);
    if (!gateway.hasList()) {
      assertThat(listPage("").problem()).isEqualTo("no-list");
      return;
    }
    List<RegistryPage.Item> items = list();
    assertThat(items).extracting(RegistryPage.Item::paymentId).contains(paid, waiting);
    assertThat(items)
        .filteredOn(item -> item.paymentId().equals(paid))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.outcome()).isEqualTo(Outcome.PROCESSED);
              assertThat(item.amountKopecks()).isEqualTo(SUM);
            });
  }

  @Test
  void notificationsThatMustNotBeBelievedMoveNothing() {
    String id = Ids.next();
    PaymentAnswer pending = charge(id);
    post("{ this is nothing");
    assertThat(suspicion()).isIn("malformed", "bad-token");
    post(gateway.unknownNotification());
    assertThat(suspicion()).isIn("unknown-payment", "bad-token");
    post(gateway.forgedNotification(pending.gatewayReference(), SUM));
    assertThat(suspicion()).isIn("contradicted", "bad-token");
    post(gateway.forgedNotification(pending.gatewayReference(), SUM - 1));
    assertThat(suspicion()).isIn("amount-differs", "bad-token");
    requireOnly(Outcome.PENDING, drain());
  }

  @Test
  void aNotificationThatTheGatewayContradictsIsReported() {
    String id = Ids.next();
    PaymentAnswer pending = charge(id);
    post(gateway.paidNotification(id, pending.gatewayReference(), SUM));
    List<CloudEvent> heard = drain();
    assertThat(heard)
        .filteredOn(event -> event.type().equals(GatewayContract.SUSPICION))
        .singleElement()
        .satisfies(event -> assertThat(suspicion(event)).isEqualTo("contradicted"));
    assertThat(heard).anyMatch(event -> event.type().equals(GatewayContract.PAYMENT));
    requireOnly(Outcome.PENDING, heard);
    pays(pending);
    post(gateway.paidNotification(id, pending.gatewayReference(), SUM));
    heard = drain();
    assertThat(heard).noneMatch(event -> event.type().equals(GatewayContract.SUSPICION));
    requireOnly(Outcome.PROCESSED, heard);
  }

  @Test
  void doubledAndReorderedNotificationsTellTheSame() {
    gateway.faults(
        "[{\"kind\":\"notification-twice\",\"probability\":1,\"count\":-1},"
            + "{\"kind\":\"notification-late\",\"probability\":1,\"count\":1,\"millis\":1500}]");
    pays(charge(Ids.next()));
    List<CloudEvent> heard = drain(LATE_MS);
    assertThat(heard).noneMatch(event -> event.type().equals(GatewayContract.SUSPICION));
    requireOnly(Outcome.PROCESSED, heard);
  }

  @Test
  void aTrueNotificationThatComesLateIsNotSuspected() {
    String id = Ids.next();
    PaymentAnswer pending = charge(id);
    gateway.faults(fault("notification-late", "", 1500));
    gateway.payer(URI.create(pending.confirmationUrl()), true);
    gateway.faults(EVERY_PAYMENT);
    String reference = pending.gatewayReference();
    assertThat(inquire(id, reference).outcome()).isEqualTo(Outcome.PROCESSED);
    assertThat(refund(Ids.next(), id, reference, SUM).outcome()).isEqualTo(Outcome.PROCESSED);
    List<CloudEvent> heard = drain(LATE_MS);
    assertThat(heard).anyMatch(event -> event.type().equals(GatewayContract.PAYMENT));
    assertThat(heard).noneMatch(event -> event.type().equals(GatewayContract.SUSPICION));
    requireOnly(Outcome.PROCESSED, heard);
  }

  @Test
  void aGatewayThatLiesIsNotBelieved() {
    String id = Ids.next();
    String reference = charge(id).gatewayReference();
    gateway.faults("[{\"kind\":\"wrong-amount\",\"probability\":1,\"count\":-1}]");
    assertThat(inquire(id, reference).outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(suspicion()).isEqualTo("amount-differs");
    gateway.faults(EVERY_PAYMENT);
    assertThat(inquire(id, reference).outcome()).isEqualTo(Outcome.PENDING);
  }

  private String paid(String id) {
    return pays(charge(id)).gatewayReference();
  }

  private RefundAnswer refund(String refund, String id, String reference, long kopecks) {
    queues.command(
        gateway.name(),
        GatewayContract.REFUND_CHARGE,
        new RefundCommand(refund, id, reference, kopecks, "test"));
    return refundAnswer(refund);
  }

  private RefundAnswer refundAnswer(String refund) {
    CloudEvent event =
        await(
            GatewayContract.REFUND,
            each -> {
              RefundAnswer answer = queues.data(each, RefundAnswer.class);
              return answer.refundId().equals(refund) && answer.origin().equals("command");
            });
    return queues.data(event, RefundAnswer.class);
  }

  private List<RegistryPage.Item> list() {
    List<RegistryPage.Item> items = new ArrayList<>();
    String page = "";
    do {
      RegistryPage got = listPage(page);
      assertThat(got.problem()).isEmpty();
      items.addAll(got.items());
      page = got.next();
    } while (!page.isEmpty());
    return items;
  }

  private RegistryPage listPage(String page) {
    Instant now = Instant.now();
    queues.command(
        gateway.name(),
        GatewayContract.LIST,
        new RegistryRequest(
            Ids.next(), now.minusSeconds(600).toString(), now.plusSeconds(600).toString(), page));
    return queues.data(await(GatewayContract.REGISTRY), RegistryPage.class);
  }
}
