package online.arval.cabinet.fines.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import online.arval.cabinet.fines.api.FineEvents;
import online.arval.cabinet.fines.api.registry.Charge;
import online.arval.cabinet.fines.api.registry.ChargeBatch;
import online.arval.cabinet.fines.api.registry.ChargesRequest;
import online.arval.cabinet.fines.api.registry.QuittanceBatch;
import online.arval.cabinet.fines.api.registry.QuittancesRequest;
import online.arval.cabinet.fines.api.registry.RegistryAnnounced;
import online.arval.cabinet.fines.api.registry.RegistryContract;
import online.arval.cabinet.fleet.api.Company;
import online.arval.cabinet.platform.messaging.schema.EventSchema;
import org.junit.jupiter.api.Test;

/** What is sent, the record that documents it and its JSON Schema say the same. */
class MessageDataTest {
  private static final Map<String, Class<?>> RECORDS =
      Map.of(
          FineEvents.FINE_CHANGED, FineEvents.FineChanged.class,
          RegistryContract.READ_CHARGES, ChargesRequest.class,
          RegistryContract.READ_QUITTANCES, QuittancesRequest.class,
          RegistryContract.CHARGES, ChargeBatch.class,
          RegistryContract.QUITTANCES, QuittanceBatch.class,
          RegistryContract.ANNOUNCED, RegistryAnnounced.class);

  @Test
  void schemasHaveTheFieldsOfTheRecords() throws IOException {
    for (Map.Entry<String, Class<?>> it : RECORDS.entrySet()) {
      JsonNode schema = schema(it.getKey());
      assertThat(schema.get("$id").asText()).isEqualTo(FineEvents.schema(it.getKey()).toString());
      same(schema, it.getValue());
      // what is not understood of it would be an error
      EventSchema.of(schema);
    }
    same(schema(RegistryContract.CHARGES).at("/properties/charges/items"), Charge.class);
  }

  @Test
  void whatLeavesHasTheFieldsOfItsSchema() throws IOException {
    try (Office office = new Office()) {
      Company company = office.fleet.company();
      office.announce(true);
      office.push(Charges.of(1, office.fleet.vehicle(company).sts().orElseThrow()));
      office.sync.start(Office.ROOT, company.id(), Optional.empty(), false);
      office.paid(office.pay(Office.ROOT, office.byUin(Charges.uin(1))));
      office.quittances.run();
      assertThat(office.sent)
          .extracting(sent -> sent.event().type())
          .contains(
              FineEvents.FINE_CHANGED,
              RegistryContract.READ_CHARGES,
              RegistryContract.READ_QUITTANCES);
      for (Office.Sent sent : office.sent) {
        assertThat(sent.event().data().fieldNames())
            .toIterable()
            .containsExactlyInAnyOrderElementsOf(() -> schemaFields(sent.event().type()));
        assertThat(EventSchema.of(schema(sent.event().type())).check(sent.event().data()))
            .as(sent.event().toString())
            .isEmpty();
      }
    }
  }

  private static java.util.Iterator<String> schemaFields(String type) {
    try {
      return schema(type).get("properties").fieldNames();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void same(JsonNode schema, Class<?> type) {
    assertThat(schema.get("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  private static JsonNode schema(String type) throws IOException {
    try (InputStream file =
        FineEvents.class.getResourceAsStream("/schemas/fines/" + type + ".json")) {
      return new ObjectMapper().readTree(file);
    }
  }
}
