package online.arval.cabinet.fleet.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.Destination;
import online.arval.cabinet.platform.messaging.MessageHandler;
import online.arval.cabinet.platform.model.CompanyId;
import online.arval.cabinet.platform.operations.Node;
import online.arval.cabinet.platform.portal.LiveUpdates;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells open browsers of changes of the fleet. Every node has browsers of its own, so every node is
 * a consumer of its own: the node's id, which survives restarts, is part of the consumer's name.
 */
@Component(
    immediate = true,
    service = {})
public final class FleetLiveUpdates implements MessageHandler {
  /** What browsers listen to, by type of event. */
  private static final Map<String, String> TOPICS =
      Map.of(
          FleetEvents.VEHICLE_CHANGED, "fleet.vehicles",
          FleetEvents.DRIVER_CHANGED, "fleet.drivers",
          FleetEvents.ASSIGNMENT_CHANGED, "fleet.assignments",
          FleetEvents.CONTRACT_CHANGED, "fleet.contracts");

  private final LiveUpdates browsers;
  private final ServiceRegistration<MessageHandler> registration;

  /** Made by Declarative Services. */
  @Activate
  public FleetLiveUpdates(
      BundleContext context, @Reference Node node, @Reference LiveUpdates browsers) {
    this.browsers = browsers;
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put(DESTINATION, Destination.topic(FleetEvents.TOPIC).toString());
    properties.put(CONSUMER, "fleet.live-" + node.id());
    registration = context.registerService(MessageHandler.class, this, properties);
  }

  /** For tests: handles, but is not registered. */
  FleetLiveUpdates(LiveUpdates browsers) {
    this.browsers = browsers;
    this.registration = null;
  }

  @Deactivate
  void stop() {
    registration.unregister();
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
