package online.arval.cabinet.payments.web.internal;

import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.portal.LiveUpdates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells open browsers of changes of payments; every node its own. */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=topic:" + PaymentEvents.TOPIC,
      MessageHandler.CONSUMER + "=payments.live",
      MessageHandler.SCOPE + "=" + MessageHandler.NODE
    })
public final class PaymentsLiveUpdates implements MessageHandler {
  /** What browsers listen to, by type of event. */
  private static final Map<String, String> TOPICS =
      Map.of(
          PaymentEvents.PAYMENT_CHANGED, "payments.payments",
          PaymentEvents.REFUND_CHANGED, "payments.refunds");

  private final LiveUpdates browsers;

  /** Made by Declarative Services. */
  @Activate
  public PaymentsLiveUpdates(@Reference LiveUpdates browsers) {
    this.browsers = browsers;
  }

  /** The subject is the payment's identifier, also when a refund of it changed. */
  @Override
  public void handle(CloudEvent event) {
    String topic = TOPICS.get(event.type());
    if (topic != null) {
      // nothing of one company is told to another: without a company there is nobody to tell
      CompanyId company = new CompanyId(event.data().path("companyId").asText());
      browsers.publish(Optional.of(company), topic, event.data().path("paymentId").asText());
    }
  }
}
