package online.arval.cabinet.fines.web.internal;

import java.util.Optional;
import online.arval.cabinet.fines.api.FineEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.portal.LiveUpdates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells open browsers of changes of fines; every node its own. */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=topic:" + FineEvents.TOPIC,
      MessageHandler.CONSUMER + "=fines.live",
      MessageHandler.SCOPE + "=" + MessageHandler.NODE
    })
public final class FinesLiveUpdates implements MessageHandler {
  private static final String TOPIC = "fines.fines";

  private final LiveUpdates browsers;

  /** Made by Declarative Services. */
  @Activate
  public FinesLiveUpdates(@Reference LiveUpdates browsers) {
    this.browsers = browsers;
  }

  /** Nothing of one company is told to another: without a company there is nobody to tell. */
  @Override
  public void handle(CloudEvent event) {
    if (event.type().equals(FineEvents.FINE_CHANGED)) {
      CompanyId company = new CompanyId(event.data().path("companyId").asText());
      browsers.publish(Optional.of(company), TOPIC, event.subject().orElse(""));
    }
  }
}
