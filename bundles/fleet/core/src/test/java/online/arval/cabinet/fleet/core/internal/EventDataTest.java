package online.arval.cabinet.fleet.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.fleet.api.FleetEvents;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.schema.EventSchema;
import org.junit.jupiter.api.Test;

/** What is sent, the record that documents it and its JSON Schema say the same. */
class EventDataTest {
  private static final Map<String, Class<?>> RECORDS =
      Map.of(
          FleetEvents.VEHICLE_CHANGED, FleetEvents.VehicleChanged.class,
          FleetEvents.DRIVER_CHANGED, FleetEvents.DriverChanged.class,
          FleetEvents.ASSIGNMENT_CHANGED, FleetEvents.AssignmentChanged.class,
          FleetEvents.CONTRACT_CHANGED, FleetEvents.ContractChanged.class);

  @Test
  void everyEventHasTheFieldsOfItsRecordAndSchema() throws IOException {
    try (Fleet fleet = new Fleet()) {
      Company company = fleet.company();
      fleet.contract(company, "Л-1", "2027-01-31");
      fleet.give(fleet.vehicle(company), fleet.driver(company, "Иванов"));

      assertThat(fleet.events)
          .extracting(CloudEvent::type)
          .containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
      for (CloudEvent event : fleet.events) {
        List<String> documented =
            Arrays.stream(RECORDS.get(event.type()).getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        JsonNode schema = schema(event.type());
        assertThat(event.data().fieldNames()).toIterable().containsExactlyElementsOf(documented);
        assertThat(schema.get("properties").fieldNames())
            .toIterable()
            .containsExactlyElementsOf(documented);
        assertThat(EventSchema.of(schema).check(event.data())).as(event.toString()).isEmpty();
        assertThat(schema.get("$id").asText())
            .isEqualTo(event.dataschema().orElseThrow().toString());
      }
    }
  }

  @Test
  void noPersonalDataLeaves() {
    try (Fleet fleet = new Fleet()) {
      fleet.driver(fleet.company(), "Иванов Иван");
      assertThat(fleet.events.toString() + fleet.audit).doesNotContain("Иванов", "12345678");
    }
  }

  private static JsonNode schema(String type) throws IOException {
    try (InputStream file =
        FleetEvents.class.getResourceAsStream("/schemas/fleet/" + type + ".json")) {
      return new ObjectMapper().readTree(file);
    }
  }
}
