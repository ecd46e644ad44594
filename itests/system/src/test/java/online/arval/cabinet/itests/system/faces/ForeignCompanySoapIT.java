package online.arval.cabinet.itests.system.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import online.arval.cabinet.itests.support.Api;
import online.arval.cabinet.itests.system.faces.SoapAnswer.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Over SOAP too nothing of one company exists for a partner confined to another: generated from the
 * WSDL, so that a new operation is covered, or fails the test until it is said what its elements
 * are.
 */
@ExtendWith(RunningDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignCompanySoapIT {
  private static final Set<String> ID_ELEMENTS =
      Set.of("companyId", "vehicleId", "companyExternalId", "contractExternalId");

  private final Demo demo;
  private final Wsdl wsdl;
  private final SoapClient client;
  private final Demo.Partner partner;
  private final CompanyThings foreign;
  private final CompanyThings own;
  private FleetState before;

  ForeignCompanySoapIT(Demo demo) {
    this.demo = demo;
    this.wsdl = Wsdl.of(demo, "FleetService");
    this.client = SoapClient.of(wsdl);
    this.foreign = CompanyThings.of(demo, 1, "fleet");
    this.own = CompanyThings.of(demo, 2, "fleet2");
    this.partner = demo.confinedTo(own.company());
  }

  @BeforeAll
  void remember() {
    before = FleetState.of(demo);
  }

  @AfterAll
  void nothingHasChanged() {
    FleetState.of(demo).assertSameAs(before);
  }

  /** Refused, and in the same words as for things that never were. */
  @TestFactory
  Stream<DynamicTest> everyOperation() {
    return wsdl.operations().stream()
        .map(operation -> dynamicTest(operation, () -> refuses(operation)));
  }

  private void refuses(String operation) {
    SoapAnswer answer = call(operation, foreignValues());
    SoapAnswer other = call(operation, valuesOfNobody());
    assertThat(answer.isFault()).isEqualTo(other.isFault());
    if (answer.isFault()) {
      // companies are the lessor's: there no partner of a client may even ask
      String kind = operation.equals("upsertCompanies") ? "forbidden" : "not-found";
      assertThat(answer.fault().kind()).as(answer.toString()).isEqualTo(kind);
      assertThat(answer.fault().code()).isEqualTo(other.fault().code());
      assertThat(answer.fault().reason()).isEqualTo(other.fault().reason());
    } else {
      assertThat(answer.number("failed")).isEqualTo(1);
      assertThat(answer.failedRows()).map(Row::code).containsExactly("unknown-company");
      assertThat(other.failedRows()).map(Row::code).containsExactly("unknown-company");
    }
  }

  /** An own thing may not point to a foreign one. */
  @Test
  void aForeignContractIsUnknown() {
    Map<String, String> values = foreignValues();
    values.put("companyExternalId", own.company().path("externalId").asText());
    SoapAnswer answer = call("upsertVehicles", values);
    assertThat(answer.failedRows()).map(Row::code).containsExactly("unknown-contract");
  }

  /** What the partner may list holds only its own, and there is something. */
  @Test
  void listsHoldOnlyOwn() {
    SoapAnswer answer =
        client.call(
            UsernameToken.digest(partner),
            "<listVehicles xmlns=\""
                + wsdl.namespace()
                + "\"><filter><limit>500</limit></filter></listVehicles>");
    String text = answer.body().getTextContent();
    assertThat(own.all()).anyMatch(text::contains);
    assertThat(foreign.all()).noneMatch(text::contains);
  }

  /** The control: to a partner of everybody the same ids say something. */
  @Test
  void thePartnerOfTheLessorSeesThem() {
    Map<String, String> values = foreignValues();
    SoapAnswer vehicle =
        client.call(UsernameToken.digest(Demo.ERP), wsdl.payload("getVehicle", values));
    assertThat(SoapClient.text(vehicle.body(), "companyId")).isEqualTo(values.get("companyId"));
  }

  /** A token for REST of the same partner sees as little. */
  @Test
  void theSameOverRest() {
    Api rest = Api.partner(demo.url(), partner.clientId(), partner.secret());
    String body = rest.get("/api/v1/fleet/vehicles?limit=500").expect(200).body();
    assertThat(own.all()).anyMatch(body::contains);
    assertThat(foreign.all()).noneMatch(body::contains);
  }

  private SoapAnswer call(String operation, Map<String, String> values) {
    return client.call(UsernameToken.digest(partner), wsdl.payload(operation, values));
  }

  private Map<String, String> foreignValues() {
    Map<String, String> values = values();
    values.put("companyId", foreign.ids().get("companyId"));
    values.put("vehicleId", foreign.ids().get("vehicleId"));
    values.put("companyExternalId", foreign.company().path("externalId").asText());
    values.put("contractExternalId", contractOfForeign());
    return values;
  }

  private Map<String, String> valuesOfNobody() {
    Map<String, String> values = values();
    ID_ELEMENTS.forEach(name -> values.put(name, UUID.randomUUID().toString()));
    return values;
  }

  private String contractOfForeign() {
    return demo.as("account")
        .get("/api/v1/fleet/contracts/" + foreign.ids().get("contractId"))
        .expect(200)
        .json()
        .path("externalId")
        .asText();
  }

  /** Right values of what names nothing. */
  private static Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("externalId", "of-nobody");
    values.put("name", "ООО «Ничьё»");
    values.put("inn", "7707083893");
    values.put("kpp", "773601001");
    values.put("ogrn", "1027700132195");
    values.put("number", "Н-1");
    values.put("start", "2026-01-01");
    values.put("end", "2027-01-01");
    values.put("monthlyPayment", "1000.00");
    values.put("plate", "А777АА977");
    values.put("vin", "XTA21099999999977");
    values.put("sts", "7799777777");
    values.put("brand", "Lada");
    values.put("model", "Vesta");
    values.put("year", "2024");
    values.put("color", "white");
    values.put("category", "B");
    values.put("status", "ACTIVE");
    values.put("fullName", "Иванов Иван Иванович");
    values.put("licence", "9900 123456");
    values.put("phone", "+7 999 123-45-67");
    values.put("text", "");
    values.put("limit", "500");
    values.put("cursor", "");
    return values;
  }
}
