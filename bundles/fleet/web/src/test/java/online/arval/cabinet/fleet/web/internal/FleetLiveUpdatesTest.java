package online.arval.cabinet.fleet.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import org.junit.jupiter.api.Test;

class FleetLiveUpdatesTest {
  private final List<String> told = new ArrayList<>();
  private final FleetLiveUpdates updates =
      new FleetLiveUpdates(
          (company, topic, subject) ->
              told.add(company.orElseThrow() + " " + topic + " " + subject));

  @Test
  void browsersOfTheCompanyAreToldWhatChanged() {
    updates.handle(event(FleetEvents.VEHICLE_CHANGED, Optional.of("v1")));
    updates.handle(event(FleetEvents.ASSIGNMENT_CHANGED, Optional.of("a1")));
    updates.handle(event(FleetEvents.DRIVER_CHANGED, Optional.empty()));
    updates.handle(event(FleetEvents.CONTRACT_CHANGED, Optional.of("c1")));
    assertThat(told)
        .containsExactly(
            Samples.COMPANY + " fleet.vehicles v1",
            Samples.COMPANY + " fleet.assignments a1",
            Samples.COMPANY + " fleet.drivers ",
            Samples.COMPANY + " fleet.contracts c1");
  }

  @Test
  void typesOfTheFutureAreIgnored() {
    updates.handle(event("online.arval.cabinet.fleet.vehicle.painted.v1", Optional.of("v1")));
    assertThat(told).isEmpty();
  }

  private static CloudEvent event(String type, Optional<String> subject) {
    return new CloudEvent(
        "id",
        FleetEvents.SOURCE,
        type,
        subject,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        JsonNodeFactory.instance.objectNode().put("companyId", Samples.COMPANY.value()));
  }
}
