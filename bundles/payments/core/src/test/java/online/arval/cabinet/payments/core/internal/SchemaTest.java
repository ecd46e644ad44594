package online.arval.cabinet.payments.core.internal;

import static online.arval.cabinet.payments.core.internal.Cashier.COMPANY;
import static online.arval.cabinet.payments.core.internal.Cashier.GATEWAY;
import static online.arval.cabinet.payments.core.internal.Cashier.ROOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import online.arval.cabinet.payments.api.Payment;
import online.arval.cabinet.payments.api.PaymentEvents;
import online.arval.cabinet.payments.api.Refund;
import online.arval.cabinet.payments.api.gateway.ChargeCommand;
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
import online.arval.cabinet.payments.api.gateway.SuspicionReported;
import online.arval.cabinet.platform.messaging.CloudEvent;
import online.arval.cabinet.platform.messaging.schema.EventSchema;
import online.arval.cabinet.platform.messaging.schema.Misfit;
import online.arval.cabinet.platform.model.Money;
import org.junit.jupiter.api.Test;

/** What is sent, the record that documents it and its JSON Schema say the same. */
class SchemaTest {
  private static final Map<String, Class<?>> SENT =
      Map.of(
          PaymentEvents.PAYMENT_CHANGED, PaymentEvents.PaymentChanged.class,
          PaymentEvents.REFUND_CHANGED, PaymentEvents.RefundChanged.class,
          GatewayContract.CHARGE, ChargeCommand.class,
          GatewayContract.INQUIRE, PaymentInquiry.class,
          GatewayContract.CANCEL, PaymentInquiry.class,
          GatewayContract.REFUND_CHARGE, RefundCommand.class,
          GatewayContract.REFUND_INQUIRE, RefundInquiry.class,
          GatewayContract.LIST, RegistryRequest.class);
  private static final Map<String, Class<?>> RECEIVED =
      Map.of(
          GatewayContract.PAYMENT, PaymentAnswer.class,
          GatewayContract.REFUND, RefundAnswer.class,
          GatewayContract.REGISTRY, RegistryPage.class,
          GatewayContract.ANNOUNCED, GatewayAnnounced.class,
          GatewayContract.SUSPICION, SuspicionReported.class);

  @Test
  void everyMessageHasTheFieldsOfItsRecordAndSchema() throws IOException {
    try (Cashier cashier = new Cashier()) {
      sendEverything(cashier);
      assertThat(cashier.sent)
          .extracting(sent -> sent.event().type())
          .containsAll(SENT.keySet())
          .allMatch(SENT::containsKey);
      for (Cashier.Sent sent : cashier.sent) {
        CloudEvent event = sent.event();
        Class<?> type = SENT.get(event.type());
        assertThat(event.data().fieldNames()).toIterable().containsExactlyElementsOf(fields(type));
        JsonNode lines = event.data().path("lines").path(0);
        if (!lines.isMissingNode()) {
          assertThat(lines.fieldNames())
              .toIterable()
              .containsExactlyElementsOf(
                  properties(schema(event.type()).at("/properties/lines/items")));
        }
        assertThat(EventSchema.of(schema(event.type())).check(event.data()))
            .as(event.toString())
            .isEmpty();
        assertThat(schema(event.type()).get("$id").asText())
            .isEqualTo(event.dataschema().orElseThrow().toString());
      }
    }
  }

  @Test
  void everyTypeHasASchemaLikeItsRecord() throws IOException {
    for (Map<String, Class<?>> types : List.of(SENT, RECEIVED)) {
      for (Map.Entry<String, Class<?>> type : types.entrySet()) {
        assertThat(properties(schema(type.getKey())))
            .as(type.getKey())
            .containsExactlyElementsOf(fields(type.getValue()));
        // what is not understood of it would be an error
        EventSchema.of(schema(type.getKey()));
      }
    }
    assertThat(properties(schema(GatewayContract.REGISTRY).at("/properties/items/items")))
        .containsExactlyElementsOf(fields(RegistryPage.Item.class));
  }

  @Test
  void whatAConnectorMustSayFitsAndWhatItMustNotDoesNot() throws IOException {
    JsonNode payment =
        json(
            "{'paymentId':'p','gateway':'yookassa','outcome':'processed','gatewayReference':'r',"
                + "'amountKopecks':90000,'refundedKopecks':0,'confirmationUrl':'','reason':'',"
                + "'origin':'webhook','more':{}}");
    JsonNode announced =
        json(
            "{'gateway':'yookassa','title':'ЮKassa','leastKopecks':0,'mostKopecks':5,'healthy':true}");
    assertThat(misfit(GatewayContract.PAYMENT, payment, "{}")).isEmpty();
    assertThat(misfit(GatewayContract.PAYMENT, payment, "{'amountKopecks':'90000'}"))
        .isEqualTo("/amountKopecks: expected integer, not string");
    assertThat(misfit(GatewayContract.PAYMENT, payment, "{'amountKopecks':9223372036854775808}"))
        .isEqualTo("/amountKopecks: expected at most 9007199254740991");
    assertThat(misfit(GatewayContract.PAYMENT, payment, "{'outcome':'NOPE'}"))
        .startsWith("/outcome: expected one of");
    assertThat(misfit(GatewayContract.ANNOUNCED, announced, "{}")).isEmpty();
    assertThat(misfit(GatewayContract.ANNOUNCED, json("{}"), "{}")).contains("the member");
    for (String name : List.of("", "UPPER", "fe <b>", "fe\n", "a".repeat(500))) {
      ObjectNode other = announced.deepCopy();
      other.put("gateway", name);
      assertThat(misfit(GatewayContract.ANNOUNCED, other, "{}"))
          .as(name)
          .startsWith("/gateway: expected a text like");
    }
    assertThat(misfit(GatewayContract.ANNOUNCED, announced, "{'leastKopecks':-5}"))
        .isEqualTo("/leastKopecks: expected at least 0");
    assertThat(misfit(GatewayContract.ANNOUNCED, announced, "{'healthy':'true'}"))
        .isEqualTo("/healthy: expected boolean, not string");
  }

  @Test
  void aReaderNeverGuessesASum() throws IOException {
    try (Cashier cashier = new Cashier()) {
      Payment payment = cashier.order(100);
      for (String sum : List.of("'100'", "100.5", "true", "null")) {
        JsonNode answer =
            json(
                "{'paymentId':'%s','gateway':'%s','outcome':'processed','amountKopecks':%s,"
                        .formatted(payment.id(), GATEWAY, sum)
                    + "'refundedKopecks':0}");
        assertThatThrownBy(() -> cashier.answer(GatewayContract.PAYMENT, answer))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("amountKopecks");
      }
      assertThat(cashier.status(payment)).isEqualTo(payment.status());
    }
  }

  private static String misfit(String type, JsonNode data, String change) throws IOException {
    ObjectNode changed = data.deepCopy();
    changed.setAll((ObjectNode) json(change));
    return EventSchema.of(schema(type)).check(changed).map(Misfit::toString).orElse("");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  private static void sendEverything(Cashier cashier) {
    Payment payment = cashier.paid(100);
    Refund refund = cashier.payments.refund(ROOT, payment.id(), Money.ofKopecks(10), "why");
    cashier.answer(refund, Outcome.UNKNOWN);
    Payment other = cashier.order(200);
    cashier.answer(other, Outcome.UNKNOWN);
    cashier.clock.forward(Duration.ofMinutes(2));
    cashier.janitor.run();
    cashier.payments.cancel(ROOT, other.id());
    cashier.reconciliations.start(ROOT, GATEWAY, LocalDate.of(2026, 11, 22));
    assertThat(other.company()).isEqualTo(COMPANY);
  }

  private static List<String> fields(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> properties(JsonNode schema) {
    List<String> names = new java.util.ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode schema(String type) throws IOException {
    try (InputStream file =
        PaymentEvents.class.getResourceAsStream("/schemas/payments/" + type + ".json")) {
      return new ObjectMapper().readTree(file);
    }
  }
}
