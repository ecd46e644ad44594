package online.arval.cabinet.fleet.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.portal.LiveUpdates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells open browsers of changes of the fleet; every node its own. */
@Component(
    immediate = true,
    property = {
      MessageHandler.DESTINATION + "=topic:" + FleetEvents.TOPIC,
      MessageHandler.CONSUMER + "=fleet.live",
      MessageHandler.SCOPE + "=" + MessageHandler.NODE
    })
public final class FleetLiveUpdates implements MessageHandler {
  /** What browsers listen to, by type of event. */
  private static final Map<String, String> TOPICS =
      Map.of(
          FleetEvents.VEHICLE_CHANGED, "fleet.vehicles",
          FleetEvents.DRIVER_CHANGED, "fleet.drivers",
          FleetEvents.ASSIGNMENT_CHANGED, "fleet.assignments",
          FleetEvents.CONTRACT_CHANGED, "fleet.contracts");

  private final LiveUpdates browsers;

  /** Made by Declarative Services. */
  @Activate
  public FleetLiveUpdates(@Reference LiveUpdates browsers) {
    this.browsers = browsers;
  }

  @Override
  public void handle(CloudEvent event) {
    String topic = TOPICS.get(event.type());
    if (topic != null) {
      browsers.publish(company(event.data()), topic, event.subject().orElse(""));
    }
  }

  /** Nothing of one company is told to another: without a company there is nobody to tell. */
  private static Optional<CompanyId> company(JsonNode data) {
    return Optional.of(new CompanyId(data.path("companyId").asText()));
  }
}
