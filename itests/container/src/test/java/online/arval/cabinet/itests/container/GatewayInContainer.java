package online.arval.cabinet.itests.container;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import online.arval.cabinet.payments.api.gateway.GatewayContract;
import online.arval.cabinet.payments.api.gateway.Outcome;
import online.arval.cabinet.payments.api.gateway.PaymentAnswer;
import online.arval.cabinet.payments.api.gateway.PaymentInquiry;
import online.arval.cabinet.payments.tck.KitGateway;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.model.Ids;

/** A connector at work in the container; it goes on from test to test. */
final class GatewayInContainer extends KitGateway {
  /** So many calls the circuit breaker remembers: good ones make it forget the last test. */
  private static final int REMEMBERED = 20;

  private static final Duration SOON = Duration.ofSeconds(20);

  private final ExamContainer container;
  private final Gateways gateway;
  private boolean gone;

  GatewayInContainer(ExamContainer container, Gateways gateway) {
    super(container.queues(), gateway.title(), container.url());
    this.container = container;
    this.gateway = gateway;
    begin();
    Instant end = Instant.now().plus(SOON);
    int good = 0;
    while (good < REMEMBERED) {
      good = answers() ? good + 1 : 0;
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("the connector of " + gateway.title() + " does not recover");
      }
    }
    container.drain();
  }

  /** Whether the gateway is heard to know nothing of a payment that never was. */
  private boolean answers() {
    String id = Ids.next();
    queues().command(name(), GatewayContract.INQUIRE, new PaymentInquiry(id, "", 100));
    for (Optional<CloudEvent> event = queues().next(SOON.toMillis());
        event.isPresent();
        event = queues().next(SOON.toMillis())) {
      if (event.get().type().equals(GatewayContract.PAYMENT)) {
        PaymentAnswer answer = queues().data(event.get(), PaymentAnswer.class);
        if (answer.paymentId().equals(id)) {
          return answer.outcome() == Outcome.NOT_ATTEMPTED;
        }
      }
    }
    return false;
  }

  @Override
  protected boolean isPaid(String status) {
    return gateway.isPaid(status);
  }

  @Override
  public String chargeOperation() {
    return gateway.chargeOperation();
  }

  @Override
  public String refundOperation() {
    return gateway.refundOperation();
  }

  @Override
  public String unknownNotification() {
    return gateway.forged(gateway.unknownReference(), 100);
  }

  @Override
  public String forgedNotification(String reference, long kopecks) {
    return gateway.forged(reference, kopecks);
  }

  @Override
  public String paidNotification(String paymentId, String reference, long kopecks) {
    return gateway.paid(paymentId, reference, kopecks);
  }

  @Override
  public boolean hasList() {
    return gateway != Gateways.TBANK;
  }

  @Override
  public void restart() {
    container.only(gateway);
  }

  @Override
  public void vanish() {
    gone = true;
    // nothing listens there
    container.configure(gateway, "base.url", "http://127.0.0.1:1");
  }

  @Override
  public void close() {
    faults("[]");
    if (gone) {
      container.configure(gateway, "base.url", gateway.own(container.url()).get("base.url"));
    }
  }
}
