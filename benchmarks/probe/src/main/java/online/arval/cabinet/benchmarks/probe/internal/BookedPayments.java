package online.arval.cabinet.benchmarks.probe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.PaymentStatus;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import org.osgi.service.component.annotations.Component;

/** Counts the payments at the instant gateway that everybody was told are paid. */
@Component(
    service = {BookedPayments.class, MessageHandler.class},
    property = {
      MessageHandler.DESTINATION + "=topic:" + PaymentEvents.TOPIC,
      MessageHandler.CONSUMER + "=bench.booked",
      MessageHandler.SCOPE + "=" + MessageHandler.NODE
    })
public final class BookedPayments implements MessageHandler {
  private volatile CountDownLatch expected = new CountDownLatch(0);

  void expect(int payments) {
    expected = new CountDownLatch(payments);
  }

  void await(long seconds) throws InterruptedException {
    if (!expected.await(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException(expected.getCount() + " payments were not booked");
    }
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode data = event.data();
    if (event.type().equals(PaymentEvents.PAYMENT_CHANGED)
        && data.path("gateway").asText().equals(InstantGateway.NAME)
        && data.path("status").asText().equals(PaymentStatus.PAID.name())) {
      expected.countDown();
    }
  }
}
